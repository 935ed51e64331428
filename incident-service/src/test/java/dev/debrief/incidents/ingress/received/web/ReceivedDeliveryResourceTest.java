package dev.debrief.incidents.ingress.received.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ReceivedDeliveryResourceTest {

    private static final String RECEIVED = "/api/v1/ingress/received";

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;

    @BeforeEach
    void addSource() {
        source = StubSource.add();
    }

    @Test
    void listsTheNewestFirst() {
        String first = source.deliver("first");
        String second = source.deliver("second");
        String third = source.deliver("third");
        String list = RECEIVED + "?source=" + source.key() + "&limit=2";

        ApiResponse page = admin.get(list).expect(200);
        ApiResponse next =
                admin.get(list + "&cursor=" + page.text("/nextCursor")).expect(200);

        assertThat(page.texts("/items", "id")).containsExactly(idOf(third), idOf(second));
        assertThat(next.texts("/items", "id")).containsExactly(idOf(first));
        assertThat(next.json().has("nextCursor")).isFalse();
    }

    @Test
    void filtersByState() {
        source.deliver("waits");
        String list = RECEIVED + "?source=" + source.key() + "&state=";

        assertThat(admin.get(list + "RECEIVED").at("/items")).hasSize(1);
        assertThat(admin.get(list + "QUARANTINED").at("/items")).isEmpty();
        admin.get(RECEIVED + "?source=unknown-source").expectProblem(400, "validation-failed");
    }

    @Test
    void aDryRunShowsWhatAReplayWouldDo() {
        String delivery = source.deliver("dry run of " + source.key());

        ApiResponse report = admin.post(delivery + "/dry-run", "{}").expect(200);

        assertThat(report.text("/state")).isEqualTo("MAPPED");
        assertThat(report.texts("/changes", "type")).containsExactly("OPENED");
        assertThat(report.texts("/changes", "outcome")).containsExactly("INCIDENT_OPENED");
        assertThat(report.at("/changes/0/rules")).isNotEmpty();
        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("RECEIVED");
        assertThat(TestDatabase.column("""
                        SELECT change_id FROM ingress_change JOIN ingress_source source ON source.id = source_id
                        WHERE source.key = ?""", source.key())).isEmpty();
    }

    @Test
    void aDryRunNamesTheReasonOfAQuarantine() {
        ApiResponse report =
                admin.post(source.deliver("unreadable") + "/dry-run", "{}").expect(200);
        ApiResponse unreadable = test("unreadable at all");
        ApiResponse ignored = test("ignored");
        ApiResponse refused = test("refused");

        assertThat(report.text("/state")).isEqualTo("MAPPED");
        assertThat(unreadable.text("/state")).isEqualTo("QUARANTINED");
        assertThat(unreadable.text("/reason")).isEqualTo("The stub cannot read it.");
        assertThat(unreadable.at("/changes")).isEmpty();
        assertThat(ignored.text("/state")).isEqualTo("IGNORED");
        assertThat(refused.text("/reason")).startsWith("The stub refuses it.");
    }

    @Test
    void aTestDeliveryIsStoredNowhere() {
        assertThat(test("a test of " + source.key()).texts("/changes", "outcome"))
                .containsExactly("INCIDENT_OPENED");

        assertThat(admin.get(RECEIVED + "?source=" + source.key()).at("/items")).isEmpty();
    }

    @Test
    void aSourceThatCannotBeAskedIsUnavailable() {
        ApiResponse answer = admin.post(source.location() + "/dry-run", Map.of("body", "unavailable"));

        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).contains("420");
    }

    @Test
    void onlyAdminsSeeDeliveries() {
        String delivery = source.deliver("secret of the payload");
        ApiClient approver = ApiClient.as(Tokens.approver());

        for (String path : List.of(RECEIVED, delivery)) {
            approver.get(path).expectProblem(403, "forbidden");
        }
        approver.post(delivery + "/replay", "{}").expectProblem(403, "forbidden");
    }

    private ApiResponse test(String body) {
        return admin.post(
                        source.location() + "/dry-run",
                        Map.of("headers", Map.of("Content-Type", "text/plain"), "body", body))
                .expect(200);
    }

    private static String idOf(String delivery) {
        return delivery.substring(delivery.lastIndexOf('/') + 1);
    }
}
