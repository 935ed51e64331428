package dev.debrief.localstack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectPageTest {

    @Test
    void showsAnIncidentForReadersWithItsTimeline() throws Exception {
        // Given
        var incident = json("""
                {"id": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "key": "INC-1", "title": "Search is <slow>",
                 "severityReason": "Search is unusable", "status": "IN_PROGRESS", "services": ["search", "shop"],
                 "reportedBy": {"handle": "user:dana", "displayName": "Dana"},
                 "times": {"startedAt": "2026-03-02T09:10:00Z"}, "mergedInto": {"id": "x", "key": "INC-7"}}
                """);
        var entry = json("{\"occurredAt\": \"2026-03-02T09:21:30.5Z\", \"text\": \"Support reports <empty> pages\"}");

        // When
        var html = html(SubjectPage.of(incident, List.of(entry)));

        // Then
        assertThat(html)
                .contains("<h1>Search is &lt;slow&gt;</h1><p class=\"lead\">INC-1</p>")
                .contains("<th>Severity reason</th><td>Search is unusable</td>")
                .contains("<th>Status</th><td>in progress</td>")
                .contains("<th>Services</th><td>search<br>shop</td>")
                .contains("<th>Reported by</th><td>Dana</td>")
                .contains("<td>Started at: 2026-03-02 09:10 UTC</td>")
                .contains("<a href=\"/incidents/INC-7\">INC-7</a>")
                .contains("<th>2026-03-02 09:21 UTC</th><td>Support reports &lt;empty&gt; pages</td>")
                .doesNotContain("<slow>", "<empty>", "Read the document");
    }

    @Test
    void linksToTheDocumentOfAPostmortemAndToThePostmortemOfAnActionItem() throws Exception {
        assertThat(html(SubjectPage.of(json("{\"key\": \"PM-2\", \"title\": \"Search\"}"), List.of())))
                .contains("<a href=\"/document/PM-2\">Read the document</a>")
                .doesNotContain("Timeline");
        assertThat(html(SubjectPage.of(
                        json("{\"key\": \"AI-3\", \"title\": \"Test\", \"postmortem\": {\"key\": \"PM-2\"}}"),
                        List.of())))
                .contains("<th>Postmortem</th><td><a href=\"/postmortems/PM-2\">PM-2</a></td>");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    private static String html(Page page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
