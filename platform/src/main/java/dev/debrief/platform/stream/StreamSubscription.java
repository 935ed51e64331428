package dev.debrief.platform.stream;

import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The state of one subscriber: its position and its queue. One thread delivers events. */
public final class StreamSubscription {

    /** Rows per page. At most four pages wait for a subscriber, and fewer if they are large. */
    static final int PAGE = 50;

    /** Another page is added to less than this. */
    static final long MAX_PENDING_LENGTH = 1024 * 1024;

    private static final long NONE = -1;

    private static final int MAX_PENDING = 4 * PAGE;

    private final StreamScope scope;
    private final StreamSubscriber subscriber;
    private final Instant until;
    private final StreamSink sink;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong pendingLength = new AtomicLong();
    private final AtomicLong consumed = new AtomicLong();
    private StreamPosition position;
    private boolean caughtUp;
    private Instant lastEmittedAt;
    private Instant lastCapacityAt;
    private Instant lastProgressAt;
    private long consumedBefore;

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
        this.lastProgressAt = now;
    }

    void consumed(@Nullable StreamedRow row) {
        pending.decrementAndGet();
        pendingLength.addAndGet(-lengthOf(row));
        consumed.incrementAndGet();
    }

    private static int lengthOf(@Nullable StreamedRow row) {
        return row == null ? 0 : row.length();
    }

    boolean isOf(StreamSubscriber reader) {
        return subscriber.handle().equals(reader.handle());
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
        return pending.get() <= MAX_PENDING - PAGE && pendingLength.get() < MAX_PENDING_LENGTH;
    }

    /**
     * Whether its queue has been full since the given instant, or nothing of it was taken; a subscriber without waiting
     * events is not stalled.
     */
    boolean hasStalledSince(Instant limit, Instant now) {
        if (hasCapacity()) {
            lastCapacityAt = now;
        }
        long consumedByNow = consumed.get();
        if (pending.get() == 0 || consumedByNow != consumedBefore) {
            lastProgressAt = now;
            consumedBefore = consumedByNow;
        }
        return lastCapacityAt.isBefore(limit) || lastProgressAt.isBefore(limit);
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
        pendingLength.addAndGet(lengthOf(row));
        lastEmittedAt = now;
        sink.emit(new StreamItem(at, row, this));
    }

    void complete() {
        sink.complete();
    }
}
