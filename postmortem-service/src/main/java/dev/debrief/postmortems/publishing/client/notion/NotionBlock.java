package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.api.ApiJson;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block directly on a page.
 *
 * @param author id of the person or integration that has created it; null if it is unknown
 * @param title of a page below this one; null for other blocks
 * @param text its own, without that of the blocks in it
 */
record NotionBlock(
        String id,
        String type,
        @Nullable String author,
        @Nullable String title,
        String text) {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{32,36}");

    /** Pages and databases below this page are the work of people; deleting the block would delete them. */
    private static final Set<String> KEPT = Set.of("child_page", "child_database");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    static NotionBlock of(JsonNode block) {
        String type = ApiJson.required(block, "type");
        StringBuilder text = new StringBuilder();
        for (JsonNode part : block.path(type).path("rich_text")) {
            text.append(Objects.requireNonNullElse(ApiJson.text(part, "plain_text"), ""));
        }
        return new NotionBlock(
                ApiJson.matching(ID, block, "id"),
                type,
                author(block),
                type.equals("child_page") ? ApiJson.text(block, type, "title") : null,
                text.toString());
    }

    /** Of a block or a page. */
    static @Nullable String author(JsonNode created) {
        return ApiJson.text(created, "created_by", "id");
    }

    /** The text of a block to append. */
    static String writtenText(JsonNode block) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : block.path(block.path("type").asText()).path("rich_text")) {
            text.append(part.path("text").path("content").asText());
        }
        return text.toString();
    }

    boolean shows(JsonNode written) {
        return type.equals(written.path("type").asText()) && normalized(text).equals(normalized(writtenText(written)));
    }

    private static String normalized(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    @Nullable NotionMarker marker() {
        return type.equals("paragraph") ? NotionMarker.read(text) : null;
    }

    boolean isBy(Set<String> authors) {
        return author != null && authors.contains(author) && !KEPT.contains(type);
    }
}
