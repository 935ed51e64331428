package dev.debrief.platform.stream;

import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The state of one subscriber: its position and its queue. One thread delivers events. */
public final class StreamSubscription {

    /** Rows per page. At most four pages wait for a subscriber. */
    static final int PAGE = 50;

    private static final long NONE = -1;

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

    StreamScope scope() {
        return scope;
    }

    /** Subscribers that have caught up share one query. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    boolean hasCapacity() {
        return pending.get() <= MAX_PENDING - PAGE;
    }

    /** Whether its queue has been full since the given instant; a subscriber without waiting events is not stalled. */
    boolean hasStalledSince(Instant limit, Instant now) {
        if (hasCapacity()) {
            lastCapacityAt = now;
        }
        return lastCapacityAt.isBefore(limit);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(until);
    }

    /** A subscriber with waiting events needs no heartbeat. */
    boolean isIdleSince(Instant limit) {
        return pending.get() == 0 && lastEmittedAt.isBefore(limit);
    }

    /**
     * Delivers the rows of a page that the subscriber may receive.
     *
     * @return false if it follows topics and may no longer see one of them
     */
    boolean emit(
            EventHistory.Page page,
            StreamPosition upTo,
            Map<String, Predicate<StreamSubscriber>> audiences,
            Instant now) {
        long delivered = NONE;
        for (StreamedRow row : page.rows()) {
            if (!scope.includes(row.topic()) || row.seq() == delivered) {
                continue;
            }
            Predicate<StreamSubscriber> audience = audiences.get(row.topic());
            if (audience != null && audience.test(subscriber)) {
                emit(upTo.after(row.seq()), row, now);
                delivered = row.seq();
            } else if (scope.topics() != null) {
                return false;
            }
        }
        position = after(page, upTo);
        caughtUp = !page.hasMore();
        return true;
    }

    private static StreamPosition after(EventHistory.Page page, StreamPosition upTo) {
        return page.hasMore()
                ? upTo.after(page.rows().get(page.rows().size() - 1).seq())
                : StreamPosition.at(String.valueOf(upTo.upTo()));
    }

    void sendHeartbeat(Instant now) {
        emit(position, null, now);
    }

    private void emit(StreamPosition at, @Nullable StreamedRow row, Instant now) {
        pending.incrementAndGet();
        lastEmittedAt = now;
        sink.emit(new StreamItem(at, row, this));
    }

    void complete() {
        sink.complete();
    }
}
