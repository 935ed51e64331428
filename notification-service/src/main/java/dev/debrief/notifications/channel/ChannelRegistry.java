package dev.debrief.notifications.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Finds the channel of a kind. */
@ApplicationScoped
public class ChannelRegistry {

    private final Instance<Channel> channels;

    ChannelRegistry(@Any Instance<Channel> channels) {
        this.channels = channels;
    }

    public Channel of(ChannelKind kind) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no channel for " + kind));
    }
}
