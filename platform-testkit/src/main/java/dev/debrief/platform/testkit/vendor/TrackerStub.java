package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tracker with the issues of one project. Fails as often as a test wants: before it has done what was asked for,
 * after it has done it, or without an answer. Its time is that of a clock which the test advances.
 */
public abstract class TrackerStub extends StubApi {

    private static final int UNAVAILABLE = 503;
    private static final int BAD_GATEWAY = 502;

    final Clock clock;
    private final Map<Integer, StubIssue> issues = new TreeMap<>();
    private final AtomicReference<@Nullable String> losing = new AtomicReference<>();
    private final ClockLimit limit;
    private Random random = new Random(0);
    private double faultShare;

    TrackerStub(Clock clock) {
        this.clock = clock;
        this.limit = new ClockLimit(clock);
    }

    /** Whether the request has a valid token. */
    abstract boolean isAuthenticated(StubRequest request);

    /** Refuses another token. */
    abstract Answer unauthenticated();

    /** Refuses a request over the limit. */
    abstract Answer limited(Duration wait);

    /** Answers an authenticated request within the limits; one at a time. */
    abstract Answer api(StubRequest request, JsonNode body);

    /** The state of a new issue. */
    abstract String newState();

    /** Whether a state is that of a closed issue. */
    abstract boolean isClosed(String state);

    @Override
    final synchronized Answer answer(StubRequest request) {
        JsonNode body = request.body();
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
        Answer answer = api(request, body);
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

    /** All issues, in the order of their creation. */
    public final synchronized List<StubIssue> issues() {
        return issues.values().stream().filter(issue -> !issue.isPullRequest()).toList();
    }

    public final synchronized StubIssue issue(int number) {
        StubIssue issue = issues.get(number);
        if (issue == null) {
            throw new IllegalArgumentException("There is no issue " + number);
        }
        return issue;
    }

    /** Somebody changes an issue. */
    public final synchronized void edit(int number, Consumer<StubIssue> change) {
        StubIssue issue = issue(number);
        change.accept(issue);
        issue.touch(clock.instant(), isClosed(issue.state()));
    }

    /** Somebody creates an issue. */
    public final synchronized StubIssue add(String title) {
        return added(title, false);
    }

    final StubIssue added(String title, boolean pullRequest) {
        int number = issues.size() + 1;
        StubIssue issue = new StubIssue(number, title, newState(), pullRequest, clock.instant());
        issues.put(number, issue);
        return issue;
    }

    final @Nullable StubIssue find(String number) {
        return number.matches("[0-9]{1,9}") ? issues.get(Integer.parseInt(number)) : null;
    }

    final List<StubIssue> sorted(boolean byUpdate, boolean descending) {
        Comparator<StubIssue> order = Comparator.comparing(byUpdate ? StubIssue::updatedAt : StubIssue::createdAt);
        Comparator<StubIssue> complete = order.thenComparing(StubIssue::number);
        return issues.values().stream()
                .filter(issue -> !issue.isGone())
                .sorted(descending ? complete.reversed() : complete)
                .toList();
    }

    static <T> List<T> page(List<T> all, StubRequest request) {
        int size = Math.min(100, request.number("per_page", 30));
        int start = Math.min(all.size(), (request.number("page", 1) - 1) * size);
        return all.subList(start, Math.min(all.size(), start + size));
    }

    static Answer error(int status, String message) {
        return new Answer(status, Map.of(), JSON.createObjectNode().put("message", message));
    }

    static String seconds(Duration wait) {
        return Long.toString(wait.plusMillis(999).toSeconds());
    }
}
