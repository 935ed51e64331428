package dev.debrief.notifications.feed;

import dev.debrief.platform.security.Actor;
import dev.debrief.platform.stream.StreamAudience;
import dev.debrief.platform.stream.StreamScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides who may follow which feed: people their own and those of their teams, admins too. */
@ApplicationScoped
public class FeedStreamService implements StreamAudience {

    private final FeedStreamRepository items;

    FeedStreamService(FeedStreamRepository items) {
        this.items = items;
    }

    /** The new items of a person and their teams. */
    public StreamScope of(Actor reader) {
        return new StreamScope("feed/" + reader.handle(), items, reader.handles(), this);
    }

    @Override
    public Map<String, Predicate<StreamSubscriber>> of(Set<String> handles) {
        return handles.stream()
                .collect(Collectors.toMap(
                        handle -> handle,
                        handle -> subscriber -> subscriber.handles().contains(handle)));
    }
}
