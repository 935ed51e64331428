package dev.debrief.platform.stream;

import dev.debrief.platform.stream.StreamAudience.Follower;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One follower: how far it has come and how much waits for it. Facts are given by one thread. */
public final class Subscription {

    /** So many facts are read at once, and four times as many wait for a follower at most. */
    static final int PAGE = 50;

    private static final int MOST_WAITING = 4 * PAGE;

    private final StreamScope scope;
    private final Follower follower;
    private final Instant until;
    private final StreamSink sink;
    private final AtomicInteger waiting = new AtomicInteger();
    private StreamPosition position;
    private boolean caughtUp;
    private Instant lastGiven;
    private Instant lastRoom;

    Subscription(
            StreamScope scope,
            Follower follower,
            Instant until,
            StreamPosition position,
            StreamSink sink,
            Instant now) {
        this.scope = scope;
        this.follower = follower;
        this.until = until;
        this.position = position;
        this.sink = sink;
        this.lastGiven = now;
        this.lastRoom = now;
    }

    void taken() {
        waiting.decrementAndGet();
    }

    StreamPosition position() {
        return position;
    }

    /** What to read for it: whoever has caught up shares the reading with all others who have. */
    StreamScope reading() {
        return caughtUp ? scope.ofAll() : scope;
    }

    boolean hasRoom() {
        return waiting.get() <= MOST_WAITING - PAGE;
    }

    /** Whether it has had no room since a moment; a follower for whom nothing waits has not stalled. */
    boolean hasStalledSince(Instant limit, Instant now) {
        if (hasRoom()) {
            lastRoom = now;
        }
        return lastRoom.isBefore(limit);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whoever has something waiting needs no sign of life. */
    boolean isSilentSince(Instant limit) {
        return waiting.get() == 0 && lastGiven.isBefore(limit);
    }

    /**
     * Gives what the follower may hear of a page.
     *
     * @return false when it follows one aggregate and may not hear of it any more
     */
    boolean give(
            FactHistory.Page page, StreamPosition towards, Map<String, Predicate<Follower>> audiences, Instant now) {
        for (StreamedFact fact : page.facts()) {
            if (scope.aggregateId() != null && !scope.aggregateId().equals(fact.aggregateId())) {
                continue;
            }
            Predicate<Follower> audience = audiences.get(fact.aggregateId());
            if (audience != null && audience.test(follower)) {
                give(towards.after(fact.seq()), fact, now);
            } else if (scope.aggregateId() != null) {
                return false;
            }
        }
        position = after(page, towards);
        caughtUp = !page.hasMore();
        return true;
    }

    private static StreamPosition after(FactHistory.Page page, StreamPosition towards) {
        return page.hasMore()
                ? towards.after(page.facts().get(page.facts().size() - 1).seq())
                : StreamPosition.at(String.valueOf(towards.towards()));
    }

    void giveSignOfLife(Instant now) {
        give(position, null, now);
    }

    private void give(StreamPosition at, @Nullable StreamedFact fact, Instant now) {
        waiting.incrementAndGet();
        lastGiven = now;
        sink.give(new StreamEvent(at, fact, this));
    }

    void end() {
        sink.end();
    }
}
