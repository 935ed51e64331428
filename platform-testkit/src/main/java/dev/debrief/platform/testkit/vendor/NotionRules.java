package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The documented limits of Notion's API for blocks. */
final class NotionRules {

    private static final int MAX_CHILDREN = 100;
    private static final int MAX_BLOCKS = 1000;
    private static final int MAX_BYTES = 500 * 1024;
    private static final int MAX_NESTING = 2;
    private static final int MAX_TEXT = 2000;
    private static final int MAX_TEXTS = 100;

    private int blocks;

    private NotionRules() {}

    /** The first violation; null for none. */
    static @Nullable String violation(JsonNode children, int bytes) {
        if (bytes > MAX_BYTES) {
            return "body is larger than 500 KB";
        }
        NotionRules rules = new NotionRules();
        String violation = rules.list(children, 0);
        return violation == null && rules.blocks > MAX_BLOCKS ? "body has more than 1000 blocks" : violation;
    }

    private @Nullable String list(JsonNode children, int depth) {
        if (children.size() > MAX_CHILDREN) {
            return "body.children.length should be ≤ 100, instead was " + children.size();
        }
        if (depth > MAX_NESTING && !children.isEmpty()) {
            return "body.children is nested deeper than 2 levels";
        }
        for (JsonNode child : children) {
            String violation = block(child, depth);
            if (violation != null) {
                return violation;
            }
        }
        return null;
    }

    private @Nullable String block(JsonNode block, int depth) {
        blocks++;
        JsonNode content = block.path(block.path("type").asText());
        if (!content.isObject()) {
            return "body.children." + block.path("type").asText() + " should be defined";
        }
        String violation = texts(content.path("rich_text"));
        if (violation != null) {
            return violation;
        }
        for (JsonNode cell : content.path("cells")) {
            String inCell = texts(cell);
            if (inCell != null) {
                return inCell;
            }
        }
        if (block.path("type").asText().equals("table")) {
            for (JsonNode row : content.path("children")) {
                if (row.path("table_row").path("cells").size()
                        != content.path("table_width").asInt()) {
                    return "Number of cells in table row must match the table width of the parent table";
                }
            }
        }
        return list(content.path("children"), depth + 1);
    }

    private static @Nullable String texts(JsonNode texts) {
        if (texts.size() > MAX_TEXTS) {
            return "rich_text.length should be ≤ 100";
        }
        for (JsonNode text : texts) {
            if (text.path("text").path("content").asText().length() > MAX_TEXT) {
                return "text.content.length should be ≤ 2000";
            }
            if (text.path("text").path("link").path("url").asText().length() > MAX_TEXT) {
                return "text.link.url.length should be ≤ 2000";
            }
        }
        return null;
    }
}
