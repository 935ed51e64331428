package dev.debrief.notifications.channel;

import dev.debrief.notifications.preference.ChannelKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All channels, by key. */
@ApplicationScoped
public class ChannelRegistry implements ChannelKeys {

    private final Map<String, Channel> channels;

    ChannelRegistry(@Any Instance<Channel> channels) {
        this.channels = channels.stream()
                .collect(Collectors.toMap(
                        Channel::key, Function.identity(), ChannelRegistry::rejectDuplicate, TreeMap::new));
    }

    /** Empty for a delivery that was stored by a version with more channels. */
    public Optional<Channel> find(String key) {
        return Optional.ofNullable(channels.get(key));
    }

    @Override
    public SortedSet<String> keys() {
        return new TreeSet<>(channels.keySet());
    }

    /** The recipients of a notification over all channels. */
    public List<Recipient> recipients(RoutingContext context) {
        return channels.values().stream()
                .flatMap(channel -> channel.recipients(context).stream())
                .toList();
    }

    private static Channel rejectDuplicate(Channel one, Channel other) {
        throw new IllegalStateException("Two channels have the key " + one.key());
    }
}
