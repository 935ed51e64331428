package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A product that pages are published to. Fails as often as a test wants: before it has done what was asked for, after
 * it has done it, or without an answer. Its time is that of a clock which the test advances.
 */
public abstract class PageStub extends StubApi {

    /**
     * A page that was published and not deleted.
     *
     * @param content its text, in the format of the product
     */
    public record StubPage(String id, String title, String content) {}

    /** @param at null for just before the next creation */
    private record Delayed(
            StubRequest request, byte[] body, @Nullable Instant at) {}

    static final int NOT_FOUND = 404;
    static final int BAD_REQUEST = 400;

    /** Within the time that a client waits for an answer. */
    private static final int MAX_LATENESS_SECONDS = 30;

    private static final int UNAVAILABLE = 503;
    private static final int BAD_GATEWAY = 502;

    final Clock clock;
    final ClockLimit limit;
    private final AtomicReference<@Nullable String> losing = new AtomicReference<>();
    private Runnable observer = () -> {};
    private Random random = new Random(0);
    private double faultShare;
    private double lateShare;
    private boolean delayingNext;
    private @Nullable Instant executedAt;
    private final List<Delayed> delayed = new ArrayList<>();
    private int changes;

    PageStub(Clock clock) {
        this.clock = clock;
        this.limit = new ClockLimit(clock);
    }

    /** Whether the request has a valid credential, or needs none. */
    abstract boolean isAuthenticated(StubRequest request);

    /** Refuses another credential. */
    abstract Answer unauthenticated();

    /** Refuses a request over the limit. */
    abstract Answer limited(Duration wait);

    /** Whether the request creates a page. */
    abstract boolean creates(StubRequest request);

    /** Answers an authenticated request within the limits; one at a time. */
    abstract Answer api(StubRequest request, byte[] body);

    /** The pages that are published and not deleted, in the order of their creation. */
    public abstract List<StubPage> pages();

    /** Somebody puts a page into the trash. */
    public abstract void delete(String id);

    /** An opened credential for this product. */
    public abstract String credential();

    @Override
    final synchronized Answer answer(StubRequest request) {
        byte[] body = request.bytes();
        executeDelayed(creates(request));
        if (!isAuthenticated(request)) {
            return unauthenticated();
        }
        Duration wait = limit.acquire();
        if (!wait.isZero()) {
            return limited(wait);
        }
        double fault = random.nextDouble();
        if (fault < faultShare / 3) {
            return new Answer(UNAVAILABLE, Map.of(), JSON.createObjectNode());
        }
        if (delays(request, body)) {
            return Answer.lost();
        }
        Answer answer = api(request, body);
        observer.run();
        if (!request.method().equals("GET")) {
            changes++;
        }
        String path = losing.get();
        if (path != null && request.path().contains(path) && !request.method().equals("GET")) {
            losing.set(null);
            return Answer.lost();
        }
        if (fault < faultShare * 2 / 3) {
            return new Answer(BAD_GATEWAY, Map.of(), JSON.createObjectNode());
        }
        return fault < faultShare ? Answer.lost() : answer;
    }

    private void executeDelayed(boolean beforeCreation) {
        for (Delayed request : List.copyOf(delayed)) {
            if (request.at() == null ? beforeCreation : !request.at().isAfter(clock.instant())) {
                delayed.remove(request);
                executedAt = request.at();
                api(request.request(), request.body());
                executedAt = null;
                observer.run();
            }
        }
    }

    /** When the request is executed. */
    final Instant now() {
        return executedAt == null ? clock.instant() : executedAt;
    }

    private boolean delays(StubRequest request, byte[] body) {
        if (!creates(request) || !delayingNext && random.nextDouble() >= lateShare) {
            return false;
        }
        Instant at = delayingNext ? null : clock.instant().plusSeconds(random.nextInt(MAX_LATENESS_SECONDS) + 1L);
        delayed.add(new Delayed(request, body, at));
        delayingNext = false;
        return true;
    }

    /** From now on, this share of the creations is not answered, and executed up to 30 seconds later. */
    public final synchronized void createLate(double share) {
        lateShare = share;
    }

    /** The next creation is not answered, and executed just before the one that follows. */
    public final synchronized void createLateOnce() {
        delayingNext = true;
    }

    /** From now on, this share of the requests fails. */
    public final synchronized void failRandomly(long seed, double share) {
        random = new Random(seed);
        faultShare = share;
    }

    /** From now on, no more requests are allowed in a period. */
    public final void limit(int requests, Duration period) {
        limit.set(requests, period);
    }

    /** Executes the next change whose path contains a text, and closes the connection without an answer. */
    public final void loseAnswerOnce(String path) {
        losing.set(path);
    }

    /** From now on, called after every request. */
    public final synchronized void observe(Runnable newObserver) {
        observer = newObserver;
    }

    /** The number of requests so far that were no reads. */
    public final synchronized int changes() {
        return changes;
    }

    static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    static Map<String, String> retryAfter(Duration wait) {
        return Map.of(
                "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
