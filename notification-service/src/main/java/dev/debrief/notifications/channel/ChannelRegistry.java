package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.preference.ChannelKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Those receivers that may receive a notification with this audience; each channel is asked once. */
    public Set<Receiver> entitled(Collection<Receiver> receivers, Audience audience) {
        Map<String, Set<String>> recipients = receivers.stream()
                .collect(Collectors.groupingBy(
                        Receiver::channel, Collectors.mapping(Receiver::recipient, Collectors.toSet())));
        return recipients.entrySet().stream()
                .flatMap(entry -> entitled(entry.getKey(), entry.getValue(), audience))
                .collect(Collectors.toSet());
    }

    /** None of a channel that this version does not have. */
    private Stream<Receiver> entitled(String channel, Set<String> recipients, Audience audience) {
        return find(channel).stream()
                .flatMap(found -> found.entitled(recipients, audience).stream())
                .map(recipient -> new Receiver(channel, recipient));
    }

    private static Channel rejectDuplicate(Channel one, Channel other) {
        throw new IllegalStateException("Two channels have the key " + one.key());
    }
}
