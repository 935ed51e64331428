package dev.debrief.actions.tracker.link;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.FieldDirections;
import dev.debrief.actions.tracker.StatusMapping;
import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.github.GitHubProduct;
import dev.debrief.actions.tracker.gitlab.GitLabProduct;
import dev.debrief.actions.tracker.jira.JiraProduct;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.sync.Claim;
import dev.debrief.actions.tracker.sync.IssueSync;
import dev.debrief.actions.tracker.sync.LeaseLostException;
import dev.debrief.actions.tracker.sync.ProjectUnusableException;
import dev.debrief.actions.tracker.sync.StillLookingException;
import dev.debrief.actions.tracker.sync.SyncStore;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.GitLabStub;
import dev.debrief.platform.testkit.vendor.JiraStub;
import dev.debrief.platform.testkit.vendor.TrackerStub;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stub of a tracker, the state of links and items in memory, and a worker that may be killed at any point. */
final class SyncScenario implements AutoCloseable {

    static final Actor DANA = new Actor("user:dana", "Dana", Set.of("user:dana"), Set.of(Roles.CONTRIBUTOR));

    final TestClock clock = new TestClock();
    final MemoryItems items = new MemoryItems(clock);
    final MemoryStore store;
    final TrackerStub stub;
    private final LocalApi http = new LocalApi();
    private final IssueTrackers products;
    private final SyncStore claims;
    private int number;
    private @Nullable RuntimeException failure;

    /** A worker that is not killed. */
    SyncScenario(TrackerKind kind) {
        this(kind, FieldDirection.BOTH, new Kills(0, 0), false);
    }

    /** @param direction of all fields, as far as the product has them */
    SyncScenario(TrackerKind kind, FieldDirection direction, Kills kills, boolean receivesRestricted) {
        stub = stub(kind);
        FieldDirection dueDate = kind == TrackerKind.GITHUB ? FieldDirection.OUT : direction;
        SyncSettings settings = new SyncSettings(
                new FieldDirections(direction, direction, dueDate, direction),
                StatusMapping.DEFAULT,
                StatusLabels.DEFAULT,
                List.of("Won't Do"),
                "Task",
                receivesRestricted);
        TrackerConnection tracker = new TrackerConnection(
                UUID.randomUUID(),
                "stub",
                "Stub",
                true,
                true,
                null,
                clock.instant(),
                settings,
                SampleIssues.access(kind, stub.url(), project(kind), token(kind)),
                List.of("secret"));
        store = new MemoryStore(tracker, clock);
        items.listen(store::changed);
        claims = kills.around(store);
        ApiHttp calls = http.http(clock, kills::aroundRequest);
        IssueTracker product = switch (kind) {
            case GITHUB -> GitHubProduct.of(calls);
            case GITLAB -> GitLabProduct.of(calls, clock);
            case JIRA_CLOUD, JIRA_DATA_CENTER -> JiraProduct.of(calls, clock);
        };
        products = new IssueTrackers(List.of(kills.around(product)));
    }

    private TrackerStub stub(TrackerKind kind) {
        return switch (kind) {
            case GITHUB -> new GitHubStub(clock);
            case GITLAB -> new GitLabStub(clock);
            case JIRA_CLOUD -> JiraStub.cloud(clock).lagging(Duration.ofSeconds(30));
            case JIRA_DATA_CENTER -> JiraStub.dataCenter(clock);
        };
    }

    private static String project(TrackerKind kind) {
        return switch (kind) {
            case GITHUB -> GitHubStub.REPOSITORY;
            case GITLAB -> GitLabStub.PROJECT;
            case JIRA_CLOUD, JIRA_DATA_CENTER -> JiraStub.PROJECT;
        };
    }

    private static String token(TrackerKind kind) {
        return switch (kind) {
            case GITHUB -> GitHubStub.TOKEN;
            case GITLAB -> GitLabStub.TOKEN;
            case JIRA_CLOUD, JIRA_DATA_CENTER -> JiraStub.TOKEN;
        };
    }

    /** An item without a link. */
    ItemState item(ActionItemStatus status, boolean restricted) {
        number++;
        return items.add(new ItemState(
                UUID.randomUUID(),
                "AI-" + number,
                "PM-7",
                "Add edge case tests " + number,
                "For discounts",
                status,
                clock.instant(),
                LocalDate.of(2024, 11, 22),
                List.of("checkout"),
                restricted,
                clock.instant(),
                1));
    }

    /** An open item that is linked to an issue. */
    UUID linked() {
        UUID id = item(ActionItemStatus.OPEN, false).id();
        store.link(id, null);
        syncUntilLinked(id);
        return id;
    }

    void syncUntilLinked(UUID id) {
        for (int attempt = 0; attempt < 500; attempt++) {
            attempt(id, true);
            if (store.get(id).syncedAt() != null || store.get(id).state() == LinkState.BROKEN) {
                return;
            }
        }
        throw new AssertionError("It is still not linked: " + failure);
    }

    /**
     * One attempt of a job, with the time until the next one. After a kill, another worker continues at once: then the
     * time of the lease has passed somewhere else.
     *
     * @param changed whether the tracker has said that the issue was changed
     */
    void attempt(UUID id, boolean changed) {
        if (changed) {
            store.get(id).recordRemoteChange();
        }
        attempt(id, claims);
    }

    /** One attempt of a worker with a store of its own. */
    void attempt(UUID id, SyncStore own) {
        failure = null;
        Claim.Held held = null;
        try {
            Claim claim = own.claim(id);
            if (claim instanceof Claim.Held one) {
                held = one;
                new IssueSync(products, own, items, clock).sync(one);
            }
            clock.advance(Duration.ofSeconds(1));
        } catch (Kills.KilledError killed) {
            store.expireLease(id);
            clock.advance(Duration.ofSeconds(3));
        } catch (StillLookingException looking) {
            failed(held, looking, looking.untilNextLook());
        } catch (ApiLimitedException limited) {
            Duration pause = limited.retryAfter();
            failed(held, limited, pause == null ? Duration.ofMinutes(1) : pause);
        } catch (ApiException | ProblemException | ProjectUnusableException | LeaseLostException other) {
            failed(held, other, Duration.ofSeconds(5));
        }
    }

    private void failed(Claim.@Nullable Held held, RuntimeException reason, Duration untilNext) {
        failure = reason;
        store.released(Objects.requireNonNull(held));
        clock.advance(untilNext);
    }

    /** Why the last attempt has failed; null if it has not, or if the worker was killed. */
    @Nullable RuntimeException failure() {
        return failure;
    }

    /** The number of the issue of an item in the stub. */
    int issueOf(UUID id) {
        String issue = Objects.requireNonNull(store.get(id).issue());
        return Integer.parseInt(issue.replaceFirst("^PAY-", ""));
    }

    @Override
    public void close() {
        stub.close();
        http.close();
    }
}
