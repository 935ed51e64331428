package dev.debrief.postmortems.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceReadinessTest {

    private static final String TITLE = "Lower the alert threshold of failed payments to 1 %";

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void aClosedPostmortemGetsAFindingAndStaysClosed() {
        String path = SamplePostmortems.published();
        String id = dana.get(path).text("/id");
        SampleActionItemEvents item = SampleActionItemEvents.proposed(id, TITLE, "2024-11-22");
        item.complete();
        item.verify();
        ApiClient.as(Tokens.approver())
                .post(path + "/follow-up-review/hold", "*", """
                {"heldAt": "2024-12-02T14:00:00Z", "outcome": "All help."}
                """)
                .expect(200);
        assertThat(recurrences(path)).isEmpty();

        item.recur("INC-80");

        assertThat(recurrences(path)).singleElement().satisfies(finding -> {
            assertThat(finding.path("message").asText())
                    .isEqualTo(item.key() + " (" + TITLE + ") was verified, but it happened again in INC-80.");
            assertThat(finding.path("path").asText()).isEqualTo("/api/v1/action-items/" + item.key());
        });
        item.reopen("INC-80");
        assertThat(recurrences(path)).hasSize(1);
        assertThat(dana.get(path).text("/status")).isEqualTo("CLOSED");
        assertThat(PublishedEvents.about(id).names()).doesNotContain("reopened");
    }

    @Test
    void theFindingStaysUntilTheItemIsVerifiedAgain() {
        String path = SamplePostmortems.draft();
        SampleActionItemEvents item =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), TITLE, "2024-11-22");
        item.complete();
        item.findIneffective();

        item.reopen("INC-80");
        item.complete();

        assertThat(recurrences(path))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("message").asText())
                        .isEqualTo(item.key() + " (" + TITLE
                                + ") was found to be ineffective, and it happened again in INC-80."));
        item.verify();
        assertThat(recurrences(path)).isEmpty();
    }

    @Test
    void aRecurrenceCostsNoPoints() {
        String path = SamplePostmortems.draft();
        SampleActionItemEvents item =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), TITLE, "2024-11-22");
        item.complete();
        int before = completeness(path);

        item.recur("INC-80");

        assertThat(recurrences(path)).hasSize(1);
        assertThat(completeness(path)).isEqualTo(before);
    }

    @Test
    void whatWasNotDoneOrWasDroppedCannotRecur() {
        String path = SamplePostmortems.draft();
        String id = dana.get(path).text("/id");
        SampleActionItemEvents proposed = SampleActionItemEvents.proposed(id, TITLE, "2024-11-22");
        SampleActionItemEvents dropped = SampleActionItemEvents.proposed(id, TITLE, "2024-11-22");
        dropped.drop();

        proposed.recur("INC-80");
        dropped.recur("INC-80");

        assertThat(recurrences(path)).isEmpty();
    }

    @Test
    void aDismissedRecurrenceIsNoFinding() {
        String path = SamplePostmortems.draft();
        SampleActionItemEvents item =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), TITLE, "2024-11-22");
        item.complete();
        item.recur("INC-80");
        assertThat(recurrences(path)).hasSize(1);

        item.dismissRecurrence();

        assertThat(recurrences(path)).isEmpty();
    }

    private int completeness(String path) {
        return dana.get(path + "/readiness").expect(200).at("/completeness").asInt();
    }

    private List<JsonNode> recurrences(String path) {
        return StreamSupport.stream(
                        dana.get(path + "/readiness")
                                .expect(200)
                                .at("/findings")
                                .spliterator(),
                        false)
                .filter(finding -> finding.path("rule").asText().equals("ACTION_RECURRED"))
                .toList();
    }
}
