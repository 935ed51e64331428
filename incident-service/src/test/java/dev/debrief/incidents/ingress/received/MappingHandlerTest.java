package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MappingHandlerTest {

    private static final int MAX_ATTEMPTS = 7;

    @Inject
    JobWorker worker;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;

    /** Only jobs of the test are due. */
    @BeforeEach
    void addSource() {
        TestDatabase.execute("UPDATE job SET next_at = now() + interval '1 day' WHERE state = 'PENDING'");
        source = StubSource.add();
    }

    @Test
    void mapsADeliveryOnce() {
        String delivery = source.deliver("checkout fails");

        worker.runDue();

        ApiResponse mapped = admin.get(delivery).expect(200);
        assertThat(mapped.text("/delivery/state")).isEqualTo("MAPPED");
        assertThat(mapped.text("/delivery/mappedAt")).isNotEmpty();
        String incident = mapped.text("/delivery/incidentIds/0");
        assertThat(admin.get("/api/v1/incidents/" + incident).text("/title")).isEqualTo("Incident of a stub");
        source.deliver("checkout fails");
        assertThat(worker.runDue()).isZero();
    }

    @Test
    void keepsWhatIsIgnoredWithTheReason() {
        String delivery = source.deliver(StubKind.IGNORED);

        worker.runDue();

        ApiResponse ignored = admin.get(delivery).expect(200);
        assertThat(ignored.text("/delivery/state")).isEqualTo("IGNORED");
        assertThat(ignored.text("/delivery/reason")).isEqualTo("It is only a test.");
        assertThat(ignored.at("/delivery/incidentIds")).isEmpty();
    }

    @Test
    void putsWhatCannotBeReadInQuarantineUntilItIsReplayed() {
        String body = StubKind.UNREADABLE + source.key();
        String delivery = source.deliver(body);
        worker.runDue();

        ApiResponse quarantined = admin.get(delivery).expect(200);
        assertThat(quarantined.text("/delivery/state")).isEqualTo("QUARANTINED");
        assertThat(quarantined.text("/delivery/reason")).isEqualTo("The stub cannot read it.");

        StubKind.corrected(body);
        ApiResponse replayed = admin.post(delivery + "/replay", "{}").expect(202);
        assertThat(replayed.text("/state")).isEqualTo("RECEIVED");
        assertThat(replayed.json().has("reason")).isFalse();
        worker.runDue();
        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("MAPPED");
    }

    @Test
    void mapsADeliveryAgainWithoutApplyingItTwice() {
        String delivery = source.deliver("search fails");
        worker.runDue();
        String incidents = admin.get(delivery).at("/delivery/incidentIds").toString();

        admin.post(delivery + "/replay", "{}").expect(202);
        worker.runDue();

        assertThat(admin.get(delivery).at("/delivery/incidentIds").toString()).isEqualTo(incidents);
    }

    @Test
    void aReplayOfWhatWaitsToBeMappedChangesNothing() {
        String delivery = source.deliver("payments fail");

        admin.post(delivery + "/replay", "{}").expect(202);

        assertThat(TestDatabase.column("SELECT state FROM job WHERE subject_id = ?", idOf(delivery)))
                .containsExactly("PENDING");
    }

    @Test
    void triesAgainWhenTheSenderSaysSo() {
        String delivery = source.deliver(StubKind.UNAVAILABLE);

        worker.runDue();

        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("RECEIVED");
        List<String> wait = TestDatabase.column(
                "SELECT extract(epoch FROM next_at - now()) > 400 FROM job WHERE subject_id = ?", idOf(delivery));
        assertThat(wait).containsExactly("t");
    }

    @Test
    void givesUpAtTheEndOfTheSchedule() {
        String refused = source.deliver(StubKind.REFUSED);
        String broken = source.deliver(StubKind.BROKEN);
        attempt(refused, broken);
        assertThat(admin.get(refused).text("/delivery/state")).isEqualTo("RECEIVED");

        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            attempt(refused, broken);
        }

        assertThat(admin.get(refused).text("/delivery/reason"))
                .isEqualTo("It could not be mapped in 7 attempts. The last one: The stub refuses it. #/title must be"
                        + " shorter");
        assertThat(admin.get(broken).text("/delivery/reason"))
                .startsWith("It could not be mapped in 7 attempts.")
                .doesNotContain("Exception");
        assertThat(admin.get(broken).text("/delivery/state")).isEqualTo("QUARANTINED");
    }

    @Test
    void aRemovedSourceLeavesNothingToDo() {
        String delivery = source.deliver("orders fail");
        admin.delete(source.location(), admin.get(source.location()).etag()).expect(204);

        worker.runDue();

        assertThat(TestDatabase.column("SELECT state FROM job WHERE subject_id = ?", idOf(delivery)))
                .containsExactly("SUCCEEDED");
        admin.get(delivery).expectProblem(404, "not-found");
    }

    private void attempt(String... deliveries) {
        for (String delivery : deliveries) {
            TestDatabase.execute(
                    "UPDATE job SET next_at = now() WHERE subject_id = ? AND state = 'PENDING'", idOf(delivery));
        }
        worker.runDue();
    }

    private static String idOf(String delivery) {
        return delivery.substring(delivery.lastIndexOf('/') + 1);
    }
}
