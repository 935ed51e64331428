package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block or page of Notion, with what is in it. */
final class NotionBlockNode {

    final String id;
    final @Nullable NotionBlockNode parent;
    final String author;
    final List<NotionBlockNode> children = new ArrayList<>();
    ObjectNode content;
    boolean trashed;
    private final String type;

    NotionBlockNode(String id, @Nullable NotionBlockNode parent, String author, String type, ObjectNode content) {
        this.id = id;
        this.parent = parent;
        this.author = author;
        this.type = type;
        this.content = content;
    }

    boolean isPage() {
        return type.equals("child_page");
    }

    /** Whether it or something that it is in is in the trash. */
    boolean isTrashed() {
        return trashed || parent != null && parent.isTrashed();
    }

    String title() {
        return content.path("title").asText();
    }

    ObjectNode json() {
        ObjectNode json = StubApi.JSON.createObjectNode();
        json.put("object", "block").put("id", id).put("type", type);
        json.put("has_children", !children.isEmpty()).put("in_trash", isTrashed());
        json.putObject("created_by").put("object", "user").put("id", author);
        ObjectNode copy = content.deepCopy();
        copy.remove("children");
        for (JsonNode part : copy.path("rich_text")) {
            ((ObjectNode) part)
                    .put("plain_text", part.path("text").path("content").asText());
        }
        json.set(type, copy);
        return json;
    }

    private static String textOf(JsonNode part) {
        return part.path("text").path("content").asText();
    }

    /** Its text, and that of the blocks in it, one a line. */
    void write(StringBuilder text) {
        StringBuilder line = new StringBuilder();
        content.path("rich_text").forEach(part -> line.append(textOf(part)));
        content.path("cells").forEach(cell -> cell.forEach(part -> line.append(textOf(part))));
        if (line.length() > 0) {
            text.append(line).append('\n');
        }
        for (NotionBlockNode child : children) {
            if (!child.trashed && !child.isPage()) {
                child.write(text);
            }
        }
    }
}
