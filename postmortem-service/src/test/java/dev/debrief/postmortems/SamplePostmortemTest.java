package dev.debrief.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.incident.value.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The incident of the guide, from its events on Kafka to the published document. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SamplePostmortemTest {

    private static final List<String> FACTORS =
            List.of("Code quality", "Testing process", "Code review", "Deployment process");

    @Test
    void rendersTheSampleInHtmlAndMarkdown() {
        // Given
        String path = SamplePostmortems.pathOf(sampleIncident());
        analyse(path);
        proposeActions(SamplePostmortems.dana().get(path).text("/id"));
        SamplePostmortems.dana()
                .put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        // When
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        ApiResponse published =
                SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);

        // Then
        assertThat(published.at("/incident/timeline")).hasSize(9);
        assertThat(published.at("/fiveWhys")).hasSize(5);
        assertThat(published.at("/contributingFactors")).hasSize(4);
        assertThat(published.at("/lessons")).hasSize(5);
        assertThat(published.at("/actionItemProgress").toString())
                .isEqualTo("{\"total\":6,\"done\":0,\"verified\":0,\"overdue\":6}");
        for (String form : List.of("html", "markdown")) {
            assertThat(ApiClient.as(Tokens.reader())
                            .get(path + "/document?format=" + form)
                            .expect(200)
                            .body())
                    .contains(titles(published))
                    .contains(FACTORS)
                    .contains("15 November 2024", "1 hour 20 minutes", "1 hour 5 minutes", "11:35 UTC")
                    .contains("230", "15", "45,000 USD", "A critical business function was impacted")
                    .contains("Customer Support", "Moment 9", "Why 5?", "Lesson 5", "Action 6", "QA Team")
                    .contains("22 November 2024", "0 of 6 done, 6 overdue", "1 December 2024");
        }
    }

    private static SampleIncidentEvents sampleIncident() {
        SampleIncidentEvents incident = SampleIncidentEvents.reported();
        List<String> times = List.of("10:15", "10:22", "10:25", "10:30", "10:45", "10:50", "11:05", "11:20", "11:35");
        for (int i = 0; i < times.size(); i++) {
            incident.record(times.get(i), TimelineEntryKind.ACTION, "Moment " + (i + 1));
        }
        return incident.assess().resolve("2024-11-15T11:35:00Z");
    }

    private static void analyse(String path) {
        for (String section : List.of("executive-summary", "detection", "response", "primary-root-cause")) {
            SamplePostmortems.write(path, section, "What customers saw of it, for " + section)
                    .expect(200);
        }
        String parent = null;
        for (int i = 1; i <= 5; i++) {
            Map<String, String> why = new HashMap<>(Map.of("question", "Why " + i + "?", "answer", "Because of " + i));
            if (parent != null) {
                why.put("parentId", parent);
            }
            parent = SamplePostmortems.add(path, "five-whys", why).text("/id");
            SamplePostmortems.add(
                    path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Lesson " + i + " of the review"));
        }
        FACTORS.forEach(title ->
                SamplePostmortems.add(path, "contributing-factors", Map.of("category", "PROCESS", "title", title)));
    }

    private static void proposeActions(String postmortemId) {
        for (int i = 1; i <= 6; i++) {
            SampleActionItemEvents.proposed(postmortemId, "Action " + i, "2024-11-22");
        }
    }

    private static List<String> titles(ApiResponse postmortem) {
        return postmortem.at("/sections").findValuesAsText("title");
    }
}
