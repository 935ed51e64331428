package dev.debrief.postmortems.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.PublishingConfig;
import dev.debrief.postmortems.publishing.TargetConnectionService;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.PublishingInterruptedException;
import dev.debrief.postmortems.publishing.web.PublishingFixtures;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PublicationAttemptsTest {

    private static final ApiUnavailableException NO_ANSWER =
            new ApiUnavailableException("There was no response in time.", null);

    @Inject
    PublicationAttemptService store;

    @Inject
    TargetConnectionService targets;

    @Inject
    PublicationJobs jobs;

    @Inject
    PublishingConfig config;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final ScriptedClient client = new ScriptedClient();

    private PublicationAttempts attempts;
    private String target;
    private String path;
    private UUID publication;

    @BeforeEach
    void request() {
        attempts = new PublicationAttempts(store, new PublishingClients(List.of(client)), targets, config);
        target = notion();
        path = SamplePostmortems.published();
        publication = publish();
    }

    @Test
    void aRequestSoonAfterALostAnswerWaitsUntilThePageWouldHaveAppeared() {
        client.fail(NO_ANSWER);
        assertThat(attempts.attempt(publication, 1).kind()).isEqualTo(JobResult.Kind.RETRY);
        client.answer(() -> ScriptedClient.PAGE);
        publish();

        JobResult early = attempts.attempt(publication, 2);
        assertThat(early.postponed()).isTrue();
        assertThat(early.retryAfter()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
        assertThat(client.calls()).isEqualTo(1);

        PublicationRows.settle(publication);
        assertThat(attempts.attempt(publication, 2).succeeded()).isTrue();
        assertThat(PublicationRows.read(publication, "create_unknown_at")).isEqualTo("null");
        publish();
        assertThat(attempts.attempt(publication, 3).succeeded()).isTrue();
    }

    @Test
    void anotherWorkerTakesOverWhenTheLeaseHasEnded() {
        Claim.Held killed = (Claim.Held) store.claim(publication, 1);
        assertThat(attempts.attempt(publication, 1).postponed()).isTrue();

        PublicationRows.expireLease(publication);
        assertThat(attempts.attempt(publication, 1).detail()).contains("not known yet");
        PublicationRows.settle(publication);
        assertThat(attempts.attempt(publication, 1).succeeded()).isTrue();
        assertThat(client.calls()).isEqualTo(1);
        assertThat(store.published(killed, ScriptedClient.PAGE)).isFalse();
        store.released(killed, "Too late.");
        assertThat(PublicationRows.read(publication, "state")).isEqualTo("PUBLISHED");
        assertThat(PublicationRows.read(publication, "last_error")).isEqualTo("null");
    }

    @Test
    void aPublicationIsLeasedForNoLongerThanItsAttemptMayTake() {
        Claim.Held held = (Claim.Held) store.claim(publication, 1);
        assertThat(PublicationJobs.TIME_LIMIT).isLessThanOrEqualTo(Duration.ofMinutes(3));
        assertThat(PublicationRows.read(publication, "leased_until - create_unknown_at"))
                .isEqualTo("00:06:00");
        store.released(held, null);
    }

    @Test
    void continuesAtOnceWhatWasInterrupted() {
        attempts.attempt(publication, 1);
        publish();
        client.fail(new PublishingInterruptedException("Continues with the next attempt."));
        JobResult interrupted = attempts.attempt(publication, 2);
        assertThat(interrupted.postponed()).isTrue();
        assertThat(interrupted.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(PublicationRows.read(publication, "last_error")).isEqualTo("null");

        client.answer(() -> ScriptedClient.PAGE);
        assertThat(attempts.attempt(publication, 2).succeeded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FORBIDDEN", "NOT_FOUND", "GONE"})
    void aRefusedPageIsNoRefusalOfTheTarget(Fault fault) {
        client.fail(new ApiRefusedException(fault, "The page may not be edited."));
        assertThat(attempts.attempt(publication, 1).kind()).isEqualTo(JobResult.Kind.RETRY);
        assertThat(PublicationRows.refusalsOf(target)).isZero();
        assertThat(PublicationRows.read(publication, "last_error")).isEqualTo("The page may not be edited.");

        PublicationRows.settle(publication);
        client.checkup(Checkup.unusable("The folder is gone."));
        assertThat(attempts.attempt(publication, 1).kind()).isEqualTo(JobResult.Kind.RETRY);
        assertThat(PublicationRows.refusalsOf(target)).isEqualTo(1);
    }

    @Test
    void disablesATargetThatRefusesAndSaysSoInTheAuditLog() {
        client.fail(new ApiRefusedException(Fault.ACCESS, "The credential is refused."));
        for (int refusal = 1; refusal < config.maxRefusals(); refusal++) {
            assertThat(attempts.attempt(publication, 1).kind()).isEqualTo(JobResult.Kind.RETRY);
            PublicationRows.passMinute(target);
        }
        assertThat(attempts.attempt(publication, 1).outcome()).isEqualTo("DISABLED");
        assertThat(PublicationRows.auditOf(target))
                .containsExactly("publishing-target.added", "publishing-target.disabled");
    }

    @Test
    void anAttemptWhoseJobWasNotStoredIsNotRepeated() {
        assertThat(attempts.attempt(publication, 1).succeeded()).isTrue();
        assertThat(attempts.attempt(publication, 1).succeeded()).isTrue();
        assertThat(client.calls()).isEqualTo(1);
        assertThat(PublishedEvents.about(id()).names())
                .filteredOn("publication-succeeded"::equals)
                .hasSize(1);
    }

    @Test
    void settingsStayWhileAnAttemptMayCreateAPage() {
        Claim.Held held = (Claim.Held) store.claim(publication, 1);
        Map<String, ?> elsewhere = Map.of("settings", Map.of("parentPageId", "b".repeat(32)));
        admin.patch(targetPath(), "*", elsewhere).expectProblem(409, "publishing-target-has-publications");
        store.released(held, "There was no response in time.");
        admin.patch(targetPath(), "*", elsewhere).expectProblem(409, "publishing-target-has-publications");

        PublicationRows.settle(publication);
        client.fail(new ApiRefusedException(Fault.ACCESS, "The credential is refused."));
        String another = notion();
        admin.post(path + "/publications", Map.of("target", another)).expect(201);
        attempts.attempt(PublicationRows.idIn(another), 1);
        admin.patch(PublishingFixtures.TARGETS + "/" + another, "*", elsewhere).expect(200);
    }

    @Test
    void anAttemptWithoutMemoryIsPostponed() {
        PublicationAttempts oneAtATime =
                new PublicationAttempts(store, new PublishingClients(List.of(client)), targets, new PublishingConfig() {
                    @Override
                    public int maxRefusals() {
                        return 3;
                    }

                    @Override
                    public MemorySize memory() {
                        return new MemorySize(BigInteger.valueOf(16 * 1024 * 1024));
                    }
                });
        List<JobResult> meanwhile = new ArrayList<>();
        client.answer(() -> {
            meanwhile.add(oneAtATime.attempt(publication, 1));
            return ScriptedClient.PAGE;
        });
        assertThat(oneAtATime.attempt(publication, 1).succeeded()).isTrue();
        assertThat(meanwhile).extracting(JobResult::detail).containsExactly("Other postmortems are being published.");
        assertThat(meanwhile.get(0).postponed()).isTrue();
    }

    @Test
    void anUnreadableCredentialUsesUpNoAttempts() {
        PublicationRows.loseCredential(target);
        JobResult result = attempts.attempt(publication, 1);
        assertThat(result.postponed()).isTrue();
        assertThat(result.retryAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(PublicationRows.read(publication, "last_error")).contains("cannot be read");
        assertThat(PublicationRows.read(publication, "attempts")).isEqualTo("0");
    }

    @Test
    void anUnexpectedFailureNamesNoClass() {
        client.fail(new IllegalStateException("internal"));
        JobResult result = new PublicationHandler(attempts, store, jobs)
                .execute(new ClaimedJob(
                        UUID.randomUUID(),
                        PublicationJobs.KIND,
                        publication.toString(),
                        "",
                        "{\"request\": 1}",
                        UUID.randomUUID(),
                        false));
        assertThat(result.kind()).isEqualTo(JobResult.Kind.RETRY);
        assertThat(result.detail()).isEqualTo("Unexpected failure. The log of postmortem-service says why.");
        assertThat(PublicationRows.read(publication, "last_error")).isEqualTo(result.detail());
        assertThat(lease()).isNull();
    }

    private @Nullable String lease() {
        String lease = PublicationRows.read(publication, "lease");
        return lease.equals("null") ? null : lease;
    }

    private UUID publish() {
        admin.post(path + "/publications", Map.of("target", target)).expect(201);
        return PublicationRows.idIn(target);
    }

    private String id() {
        return admin.get(path).expect(200).text("/id");
    }

    private String targetPath() {
        return PublishingFixtures.TARGETS + "/" + target;
    }

    /** Nothing listens there. */
    private static String notion() {
        return PublishingFixtures.add(Map.of(
                        "kind",
                        "NOTION",
                        "baseUrl",
                        "http://localhost:1",
                        "settings",
                        Map.of("parentPageId", "a".repeat(32)),
                        "credentials",
                        Map.of("token", "secret_1")))
                .text("/key");
    }
}
