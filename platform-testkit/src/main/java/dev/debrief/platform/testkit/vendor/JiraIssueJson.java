package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Issues as Jira writes them. In Cloud, a description is a document, and the status has a time. */
final class JiraIssueJson {

    /** With an offset without a colon. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final String project;
    private final boolean cloud;

    JiraIssueJson(String project, boolean cloud) {
        this.project = project;
        this.cloud = cloud;
    }

    String key(StubIssue issue) {
        return project + "-" + issue.number();
    }

    /** @param names of the fields that are wanted; null for all */
    ObjectNode of(StubIssue issue, @Nullable Collection<String> names) {
        ObjectNode fields = fields(issue);
        if (names != null) {
            fields.retain(names);
        }
        ObjectNode json = idOf(issue).put("key", key(issue));
        json.set("fields", fields);
        return json;
    }

    static ObjectNode idOf(StubIssue issue) {
        return StubApi.JSON.createObjectNode().put("id", "10" + issue.number());
    }

    private ObjectNode fields(StubIssue issue) {
        ObjectNode fields = StubApi.JSON
                .createObjectNode()
                .put("summary", issue.title())
                .put("duedate", issue.dueOn())
                .put("created", text(issue.createdAt()))
                .put("updated", text(issue.updatedAt()));
        fields.set("description", description(issue.text()));
        fields.putObject("status").putObject("statusCategory").put("key", issue.state());
        String resolution = issue.reason();
        if (resolution == null) {
            fields.putNull("resolution");
        } else {
            fields.putObject("resolution").put("name", resolution);
        }
        fields.set("labels", issue.labelsAsTexts());
        if (cloud) {
            fields.put("statuscategorychangedate", text(issue.stateChangedAt()));
        }
        return fields;
    }

    private JsonNode description(String text) {
        if (text.isEmpty()) {
            return StubApi.JSON.getNodeFactory().nullNode();
        }
        if (!cloud) {
            return StubApi.JSON.getNodeFactory().textNode(text);
        }
        ObjectNode document = StubApi.JSON.createObjectNode().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> content.addObject()
                        .put("type", "paragraph")
                        .putArray("content")
                        .addObject()
                        .put("type", "text")
                        .put("text", line));
        return document;
    }

    /** The text of a description in either format. */
    static String text(JsonNode description) {
        return description.isObject()
                ? String.join("\n", description.findValuesAsText("text"))
                : description.asText("");
    }

    private static String text(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.ofHours(1)));
    }
}
