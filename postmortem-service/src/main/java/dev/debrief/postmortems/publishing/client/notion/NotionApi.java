package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.http.Product;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import dev.debrief.postmortems.publishing.client.http.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of Notion's API that publishing needs. */
final class NotionApi {

    static final String NAME = "Notion";

    /** Three requests a second on average. */
    private static final Product PRODUCT = new Product(
            NAME,
            Duration.ofMillis(340),
            reply -> reply.status() == 429,
            reply -> reply.status() == 409,
            body -> ApiJson.text(body, "message"));

    private static final String VERSION = "2025-09-03";
    private static final String PAGE_SIZE = "100";

    private final TargetApi api;
    private final String baseUrl;
    private @Nullable String self;

    NotionApi(ApiHttp http, Waiting waiting, String baseUrl, String token) {
        this.api = new TargetApi(
                PRODUCT, http, waiting, Map.of("Authorization", "Bearer " + token, "Notion-Version", VERSION));
        this.baseUrl = baseUrl;
    }

    /** The id of the integration as an author. */
    String self() {
        if (self == null) {
            JsonNode user = api.send(ApiCall.get(baseUrl + "/v1/users/me")).json();
            self = TargetApi.read(NAME, () -> ApiJson.matching(NotionBlock.ID, user, "id"));
        }
        return self;
    }

    /** A page; null if it does not exist, or the integration may not see it. */
    @Nullable JsonNode page(String id) {
        ApiReply reply = api.exchange(ApiCall.get(baseUrl + "/v1/pages/" + id));
        if (reply.status() == 404) {
            return null;
        }
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        return reply.json();
    }

    static boolean isTrashed(JsonNode page) {
        return page.path("in_trash").asBoolean(false) || page.path("archived").asBoolean(false);
    }

    /** All blocks directly on a page. */
    List<NotionBlock> blocks(String pageId) {
        List<NotionBlock> blocks = new ArrayList<>();
        String cursor = null;
        do {
            ApiCall call = ApiCall.get(childrenOf(pageId)).with("page_size", PAGE_SIZE);
            JsonNode list = api.send(cursor == null ? call : call.with("start_cursor", cursor))
                    .json();
            list.path("results").forEach(block -> blocks.add(TargetApi.read(NAME, () -> NotionBlock.of(block))));
            cursor = list.path("has_more").asBoolean(false) ? ApiJson.text(list, "next_cursor") : null;
        } while (cursor != null);
        return blocks;
    }

    JsonNode create(String parentId, String title, List<JsonNode> children) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("parent").put("type", "page_id").put("page_id", parentId);
        body.set("properties", title(title));
        body.set("children", array(children));
        return change(ApiCall.json("POST", baseUrl + "/v1/pages", body));
    }

    JsonNode rename(String pageId, String title) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", title(title));
        return change(ApiCall.json("PATCH", baseUrl + "/v1/pages/" + pageId, body));
    }

    void append(String pageId, List<JsonNode> children) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("children", array(children));
        change(ApiCall.json("PATCH", childrenOf(pageId), body));
    }

    private JsonNode change(ApiCall call) {
        return TargetApi.settling(() -> api.send(call)).json();
    }

    /** Deletes a block. Returns whether it was there: it may be in the trash already, or the page is. */
    boolean delete(String blockId) {
        ApiReply reply = api.exchange(ApiCall.delete(baseUrl + "/v1/blocks/" + blockId));
        if (!reply.succeeded() && reply.status() != 404 && !isInTrash(reply)) {
            throw api.refusal(reply);
        }
        return reply.succeeded();
    }

    private boolean isInTrash(ApiReply reply) {
        String said = api.explanation(reply);
        return reply.status() == 400
                && said != null
                && said.toLowerCase(Locale.ROOT).contains("archived");
    }

    private String childrenOf(String id) {
        return baseUrl + "/v1/blocks/" + id + "/children";
    }

    private static ObjectNode title(String title) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .putObject("title")
                .putArray("title")
                .addObject()
                .put("type", "text")
                .putObject("text")
                .put("content", title);
        return properties;
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }
}
