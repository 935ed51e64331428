package dev.debrief.platform.stream;

import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One follower: how far it has come and how much waits for it. Events are given by one thread. */
public final class StreamSubscription {

    /** So many events are read at once, and four times as many wait for a follower at most. */
    static final int PAGE = 50;

    private static final int MAX_PENDING = 4 * PAGE;

    private final StreamScope scope;
    private final StreamSubscriber subscriber;
    private final Instant until;
    private final StreamSink sink;
    private final AtomicInteger pending = new AtomicInteger();
    private StreamPosition position;
    private boolean caughtUp;
    private Instant lastEmittedAt;
    private Instant lastCapacityAt;

    StreamSubscription(
            StreamScope scope,
            StreamSubscriber subscriber,
            Instant until,
            StreamPosition position,
            StreamSink sink,
            Instant now) {
        this.scope = scope;
        this.subscriber = subscriber;
        this.until = until;
        this.position = position;
        this.sink = sink;
        this.lastEmittedAt = now;
        this.lastCapacityAt = now;
    }

    void consumed() {
        pending.decrementAndGet();
    }

    StreamPosition position() {
        return position;
    }

    /** What to read for it: whoever has caught up shares the reading with all others who have. */
    StreamScope reading() {
        return caughtUp ? scope.ofAll() : scope;
    }

    boolean hasCapacity() {
        return pending.get() <= MAX_PENDING - PAGE;
    }

    /** Whether it has had no room since a moment; a follower for whom nothing waits has not stalled. */
    boolean hasStalledSince(Instant limit, Instant now) {
        if (hasCapacity()) {
            lastCapacityAt = now;
        }
        return lastCapacityAt.isBefore(limit);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(until);
    }

    /** Whoever has something waiting needs no sign of life. */
    boolean isIdleSince(Instant limit) {
        return pending.get() == 0 && lastEmittedAt.isBefore(limit);
    }

    /**
     * Gives what the follower may hear of a page.
     *
     * @return false when it follows one aggregate and may not hear of it any more
     */
    boolean emit(
            EventHistory.Page page,
            StreamPosition upTo,
            Map<String, Predicate<StreamSubscriber>> audiences,
            Instant now) {
        for (StreamedEvent event : page.events()) {
            if (scope.aggregateId() != null && !scope.aggregateId().equals(event.aggregateId())) {
                continue;
            }
            Predicate<StreamSubscriber> audience = audiences.get(event.aggregateId());
            if (audience != null && audience.test(subscriber)) {
                emit(upTo.after(event.seq()), event, now);
            } else if (scope.aggregateId() != null) {
                return false;
            }
        }
        position = after(page, upTo);
        caughtUp = !page.hasMore();
        return true;
    }

    private static StreamPosition after(EventHistory.Page page, StreamPosition upTo) {
        return page.hasMore()
                ? upTo.after(page.events().get(page.events().size() - 1).seq())
                : StreamPosition.at(String.valueOf(upTo.upTo()));
    }

    void sendHeartbeat(Instant now) {
        emit(position, null, now);
    }

    private void emit(StreamPosition at, @Nullable StreamedEvent event, Instant now) {
        pending.incrementAndGet();
        lastEmittedAt = now;
        sink.emit(new StreamItem(at, event, this));
    }

    void complete() {
        sink.complete();
    }
}
