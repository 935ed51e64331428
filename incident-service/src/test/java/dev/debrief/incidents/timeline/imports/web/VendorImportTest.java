package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VendorImportTest {

    private static final String PAGER_DUTY = """
            {"log_entries": [
              {"id": "R5", "type": "resolve_log_entry", "summary": "Resolved", "created_at": "2024-11-15T11:35:00Z",
               "agent": {"type": "user_reference", "summary": "Dana"}, "channel": {"type": "website"}},
              {"id": "R6", "type": "trigger_log_entry", "summary": "Triggered again", "created_at": "2024-11-15T10:50:00Z",
               "agent": {"type": "service_reference", "summary": "checkout"}, "channel": {"type": "api"}},
              {"id": "R4", "type": "annotate_log_entry", "summary": "Note added", "created_at": "2024-11-15T10:40:00Z",
               "agent": {"type": "user_reference", "summary": "Dana"}, "channel": {"type": "note", "summary": "Rolled back"}},
              {"id": "R3", "type": "notify_log_entry", "summary": "Notified Dana", "created_at": "2024-11-15T10:26:00Z"},
              {"id": "R2", "type": "assign_log_entry", "summary": "Assigned", "created_at": "2024-11-15T10:25:00Z",
               "agent": {"type": "service_reference", "summary": "checkout"}},
              {"id": "R1", "type": "trigger_log_entry", "summary": "Triggered", "created_at": "2024-11-15T10:25:00Z",
               "html_url": "https://acme.pagerduty.com/incidents/PINC001/log_entries/R1",
               "agent": {"type": "service_reference", "summary": "checkout"},
               "event_details": {"description": "Error rate 12 %"},
               "channel": {"type": "api", "details": {"region": "EU", "hosts": ["a", "b"]}},
               "contexts": [{"type": "link", "href": "https://grafana.example.com/d/1", "text": "Graph"}]}],
             "limit": 100, "offset": 0, "more": false, "total": null}
            {"log_entries": [
              {"id": "R0", "type": "merge_log_entry", "summary": "Something new", "created_at": "2024-11-15T10:20:00Z"}]}
            {"notes": [{"id": "N1", "content": "Looks like the hotfix", "created_at": "2024-11-15T10:45:00Z",
                        "user": {"type": "user_reference", "summary": "Dana"}}]}
            """;

    private static final String STATUSPAGE = """
            {"page": {"id": "pg1"}, "incidents": [
              {"id": "in1", "name": "Checkout errors", "shortlink": "https://stspg.io/x", "postmortem_body": null,
               "incident_updates": [
                 {"id": "up2", "status": "monitoring", "body": "A fix is in.", "created_at": "2024-11-15T11:12:00Z",
                  "display_at": "2024-11-15T11:10:00Z",
                  "affected_components": [{"name": "Checkout", "old_status": "major_outage", "new_status": "operational"}]},
                 {"id": "up1", "status": "investigating", "body": "We are looking.", "created_at": "2024-11-15T10:40:00Z",
                  "display_at": null, "affected_components": null}]},
              {"id": "in2", "name": "Empty", "incident_updates": [], "postmortem_body": "What we learnt"}]}
            """;

    private ImportTarget target;

    @BeforeEach
    void reportAnIncident() {
        target = new ImportTarget();
    }

    @Test
    void importsLogEntriesAndNotesOfPagerDuty() {
        ApiResponse report = send("PAGERDUTY", PAGER_DUTY).expect(200);

        assertThat(lines()).isEqualTo("""
                        10:20 NOTE responder: Something new
                        10:25 DETECTION checkout: Triggered|Error rate 12 %|region: EU|hosts: ["a","b"]|[Graph](https://grafana.example.com/d/1)
                        10:25 COMMUNICATION checkout: Assigned
                        10:40 NOTE responder: Rolled back
                        10:45 NOTE responder: Looks like the hotfix
                        10:50 SIGNAL checkout: Triggered again
                        11:35 RESOLUTION responder: Resolved""");
        assertThat(target.timeline().text("/items/1/link"))
                .isEqualTo("https://acme.pagerduty.com/incidents/PINC001/log_entries/R1");
        assertThat(report.text("/total")).isEqualTo("8");
        assertThat(report.text("/findings/0/detail")).isEqualTo("says that somebody was notified");
        ApiResponse again = send("PAGERDUTY", PAGER_DUTY).expect(200);
        assertThat(again.text("/alreadyThere")).isEqualTo("7");
    }

    @Test
    void importsUpdatesOfAStatuspage() {
        ApiResponse report = send("STATUSPAGE", STATUSPAGE).expect(200);

        assertThat(lines()).isEqualTo("""
                10:40 COMMUNICATION status page: **Investigating**: We are looking.
                11:10 COMMUNICATION status page: **Monitoring**: A fix is in.|Checkout: Major outage → Operational""");
        assertThat(target.timeline().text("/items/0/link")).isEqualTo("https://stspg.io/x");
        assertThat(report.text("/total")).isEqualTo("4");
        assertThat(report.at("/findings").findValuesAsText("detail"))
                .containsExactly("is an incident without updates", "is the postmortem of the incident, not an update");
        ApiResponse webhook = send("STATUSPAGE", """
                {"meta": {}, "page": {}, "incident": {"id": "in1", "incident_updates": [
                  {"id": "up1", "status": "investigating", "body": "Edited", "display_at": "2024-11-15T10:40:00Z"},
                  {"id": "up3", "status": "resolved", "body": "", "display_at": "2024-11-15T11:40:00Z"}]}}
                """).expect(200);
        assertThat(webhook.text("/imported")).isEqualTo("1");
        assertThat(webhook.text("/alreadyThere")).isEqualTo("1");
        assertThat(target.texts()).last().isEqualTo("**Resolved**");
    }

    @Test
    void refusesWhatItCannotImport() {
        assertThat(fault("PAGERDUTY", "{\"incidents\": []}"))
                .startsWith("1 null must be log entries or notes of PagerDuty");
        assertThat(fault("PAGERDUTY", "{\"log_entries\": [\n7]}"))
                .isEqualTo("2 null is not a log entry or note of PagerDuty");
        assertThat(fault("PAGERDUTY", "{\"log_entries\": [{\"id\": \"R1\", \"type\": \"acknowledge_log_entry\"}]}"))
                .isEqualTo("1 created_at must not be null");
        assertThat(fault("STATUSPAGE", "{\"component_update\": {\"id\": \"c1\"}, \"component\": {}}"))
                .isEqualTo("1 incident_updates is missing: only updates of incidents can be imported");
        assertThat(fault("STATUSPAGE", "[{\"incident_updates\": [{\"body\": \"x\"}]}]"))
                .isEqualTo("1 display_at must not be null");
        assertThat(fault("STATUSPAGE", "{\"incidents\": [")).isEqualTo("1 null is not JSON (column 16)");
        assertThat(fault("STATUSPAGE", " ")).isEqualTo("1 null is empty: the file has no content");
    }

    private String lines() {
        return StreamSupport.stream(target.timeline().at("/items").spliterator(), false)
                .map(VendorImportTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode entry) {
        return entry.at("/occurredAt").asText().substring(11, 16)
                + " " + entry.at("/kind").asText()
                + " " + entry.at("/actor").asText()
                + ": " + entry.at("/text").asText().replace('\n', '|');
    }

    private String fault(String format, String file) {
        ApiResponse refused = send(format, file).expectProblem(422, "import-has-faults");
        JsonNode finding = refused.at("/findings/0");
        return finding.at("/line").asText() + " " + finding.path("member").asText("null") + " "
                + finding.at("/detail").asText();
    }

    private ApiResponse send(String format, String file) {
        return target.send("?format=" + format, ImportTarget.JSON, file);
    }
}
