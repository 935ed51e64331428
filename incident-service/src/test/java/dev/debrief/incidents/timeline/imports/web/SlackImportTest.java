package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SlackImportTest {

    private ImportTarget target;

    @BeforeEach
    void reportAnIncident() {
        target = new ImportTarget();
    }

    @Test
    void importsTheWordsOfAttachmentsBlocksAndFiles() {
        ApiResponse report = send("""
                [{"type": "message", "subtype": "bot_message", "text": "", "ts": "1772359380.000500",
                  "attachments": [{"fallback": "Triggered 123"}]},
                 {"type": "message", "bot_id": "B1", "username": "pager", "ts": "1772359381.000000", "text": "Alert",
                  "attachments": [{"title": "Error rate", "title_link": "https://grafana.example.com/d/1", "text": "12 %",
                                   "fallback": "Error rate", "fields": [{"title": "Region", "value": "EU"}]}]},
                 {"type": "message", "bot_id": "B1", "ts": "1772359382.000000", "text": "",
                  "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Deployed"}},
                             {"type": "section", "text": {"type": "mrkdwn", "text": "Version *1.8.3* &amp; more"}},
                             {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Undo"}}]}]},
                 {"type": "message", "user": "U1", "ts": "1772359383.000000", "text": "", "upload": true,
                  "files": [{"name": "graph.png", "permalink": "https://acme.slack.com/files/1"}, {"mode": "tombstone"}]},
                 {"type": "message", "user": "U1", "ts": "1772359384.000000", "text": "Rolled <#C1|back>",
                  "blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                      {"type": "text", "text": "Rolled "}, {"type": "channel", "channel_id": "C1"}]}]}]},
                 {"type": "message", "user": "U1", "ts": "1772359385.000000",
                  "blocks": [{"type": "rich_text", "elements": [
                      {"type": "rich_text_section", "elements": [
                          {"type": "text", "text": "a < b", "style": {"code": true}}, {"type": "text", "text": " is "},
                          {"type": "text", "text": "wrong", "style": {"bold": true}}]},
                      {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "rm *tmp*"}]},
                      {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": [
                          {"type": "link", "url": "https://x.example", "text": "x"}]}]}]}]}]
                """).expect(200);

        assertThat(report.text("/total")).isEqualTo("6");
        assertThat(target.texts())
                .containsExactly(
                        "Triggered 123",
                        "Alert\n[Error rate](https://grafana.example.com/d/1)\n12 %\nRegion: EU",
                        "Deployed\nVersion **1.8.3** & more",
                        "File: [graph.png](https://acme.slack.com/files/1)\nFile: not available any more",
                        "Rolled #back",
                        "`a < b` is **wrong**\n```\nrm *tmp*\n```\n• [x](https://x.example)");
    }

    @Test
    void linksRepliesToTheirThread() {
        send("""
                [{"type": "message", "ts": "1731666300.000100", "thread_ts": "1731666300.000100", "text": "Who looks?"},
                 {"type": "message", "ts": "1731666301.000100", "thread_ts": "1731666300.000100", "text": "I do"}]
                """).expect(200);
        ApiResponse second = send("""
                [{"type": "message", "ts": "1731666302.000100", "thread_ts": "1731666300.000100", "text": "Found it"},
                 {"type": "message", "ts": "1731666303.000100", "thread_ts": "1731660000.000100", "text": "Of another day"}]
                """).expect(200);

        JsonNode entries = target.timeline().at("/items");
        String parent = entries.at("/0/id").asText();
        assertThat(entries.at("/0").has("replyTo")).isFalse();
        assertThat(entries.at("/1/replyTo").asText()).isEqualTo(parent);
        assertThat(entries.at("/2/replyTo").asText()).isEqualTo(parent);
        assertThat(entries.at("/3").has("replyTo")).isFalse();
        assertThat(second.text("/findings/0/member")).isEqualTo("replyTo");
        assertThat(second.text("/findings/0/effect")).isEqualTo("INCOMPLETE");
        assertThat(second.text("/imported")).isEqualTo("2");
        PublishedEvents events = PublishedEvents.about(target.incidentId());
        assertThat(events.last().at("/entries/0/replyTo").asText()).isEqualTo(parent);
    }

    @Test
    void importsEverySubtypeOrSaysWhyNot() {
        List<String> subtypes = List.of(
                "channel_join",
                "group_leave",
                "channel_topic",
                "me_message",
                "thread_broadcast",
                "file_share",
                "tombstone",
                "message_changed",
                "bot_add",
                "no_such_subtype_yet");
        StringBuilder export = new StringBuilder("[");
        for (int i = 0; i < subtypes.size(); i++) {
            export.append(
                    "{\"type\": \"message\", \"subtype\": \"%s\", \"ts\": \"173166630%d.0001\", \"text\": \"%s\"},\n"
                            .formatted(subtypes.get(i), i, subtypes.get(i)));
        }

        ApiResponse report = send(export + "{\"type\": \"message\", \"ts\": \"1731666310.0001\", \"text\": \" \"}]")
                .expect(200);

        assertThat(target.texts())
                .containsExactly(
                        "channel_topic", "me_message", "thread_broadcast", "file_share", "no_such_subtype_yet");
        assertThat(report.text("/skipped")).isEqualTo("6");
        assertThat(report.at("/findings").findValuesAsText("detail"))
                .containsExactly(
                        "says that somebody joined the channel",
                        "says that somebody left the channel",
                        "was deleted in Slack",
                        "says that a message was edited; the export has the message itself",
                        "says that an app was added to the channel",
                        "has no text, no attachment with a text and no file");
        assertThat(report.at("/findings").findValuesAsText("line")).containsExactly("1", "2", "7", "8", "9", "11");
    }

    @Test
    void readsEverythingAfterAnElementThatIsNoMessage() {
        ApiResponse report = target.send("?dryRun=true", ImportTarget.JSON, """
                [{"type": "message", "ts": "1731666300.0001", "text": "One"},
                 7,
                 {"type": "message", "ts": "1731666302.0001", "text": "Two"},
                 {"type": "message", "ts": "soon", "text": "Three"},
                 {"type": "message", "ts": "1731666302.0001", "text": "Two, but not the same"}]
                """).expect(200);

        assertThat(report.text("/total")).isEqualTo("5");
        assertThat(report.text("/imported")).isEqualTo("2");
        assertThat(report.text("/faulty")).isEqualTo("3");
        assertThat(report.at("/findings").findValuesAsText("item")).containsExactly("2", "4", "5");
        assertThat(report.at("/findings").findValuesAsText("detail"))
                .containsExactly(
                        "is not a message",
                        "must be seconds since 1970, like 1731666300.123456",
                        "is the id of line 3, which says something else");
    }

    @Test
    void readsTheAnswerOfTheApiToo() {
        send("""
                {"ok": true, "has_more": false, "messages": [
                  {"type": "message", "ts": "1731666301.0001", "text": "Later"},
                  {"type": "message", "ts": "1731666300.0001", "text": "Earlier"}]}
                """).expect(200);

        assertThat(target.texts()).containsExactly("Earlier", "Later");
    }

    private ApiResponse send(String export) {
        return target.send("", ImportTarget.JSON, export);
    }
}
