package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What an operation takes, or a response carries, in one media type. */
public final class ApiBody {

    private final ApiDocument document;
    private final String mediaType;
    private final JsonNode node;

    ApiBody(ApiDocument document, String mediaType, JsonNode node) {
        this.document = document;
        this.mediaType = mediaType;
        this.node = node;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    /** The example of the body as a whole: beside its schema or within. */
    public Optional<JsonNode> example() {
        return Examples.ofBody(node).or(() -> Examples.ofBody(schema()));
    }

    /** With its {@code $ref} followed. */
    public JsonNode schema() {
        return document.resolve(node.path("schema"));
    }

    /** What is wrong with a value; empty when nothing is. */
    public List<String> violations(JsonNode value) {
        return document.schemas().violations(node.path("schema"), value);
    }
}
