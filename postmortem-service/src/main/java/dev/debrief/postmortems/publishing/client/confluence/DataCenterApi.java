package dev.debrief.postmortems.publishing.client.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The API of data centers. */
final class DataCenterApi implements ConfluenceApi {

    private static final String CONTENT = "/rest/api/content";
    private static final int PAGE_SIZE = 100;
    private static final String EXPANDED = "version,body.storage,ancestors";

    private final TargetApi api;
    private final String baseUrl;
    private final String spaceKey;
    private final @Nullable String parentId;

    DataCenterApi(TargetApi api, String baseUrl, String spaceKey, @Nullable String parentId) {
        this.api = api;
        this.baseUrl = baseUrl;
        this.spaceKey = spaceKey;
        this.parentId = parentId;
    }

    @Override
    public List<String> problems() {
        if (read("/rest/api/space/" + ApiCall.encoded(spaceKey)) == null) {
            return List.of("Confluence does not know the space " + spaceKey + ", or the user may not see it.");
        }
        if (parentId == null) {
            return List.of();
        }
        JsonNode parent = read(CONTENT + "/" + parentId + "?expand=space");
        if (parent == null) {
            return List.of("Confluence does not know the parent page, or the user may not see it.");
        }
        String space = ApiJson.text(parent, "space", "key");
        return space == null || space.equalsIgnoreCase(spaceKey)
                ? List.of()
                : List.of("The parent page is in another space.");
    }

    @Override
    public @Nullable ConfluencePage page(String id) {
        JsonNode page = read(CONTENT + "/" + id + "?expand=" + EXPANDED);
        String status = page == null ? null : ApiJson.text(page, "status");
        return page == null || status != null && !status.equals("current") ? null : pageOf(page);
    }

    private @Nullable JsonNode read(String path) {
        ApiReply reply = api.exchange(ApiCall.get(baseUrl + path));
        if (reply.status() == 404) {
            return null;
        }
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        return reply.json();
    }

    @Override
    public List<ListedPage> withTitle(String title) {
        return all(ApiCall.get(baseUrl + CONTENT)
                .with("type", "page")
                .with("spaceKey", spaceKey)
                .with("title", title));
    }

    /** A page without a parent is created at the top of its space. */
    @Override
    public List<ListedPage> siblings() {
        return parentId == null
                ? all(ApiCall.get(baseUrl + "/rest/api/space/" + ApiCall.encoded(spaceKey) + "/content/page")
                        .with("depth", "root"))
                : all(ApiCall.get(baseUrl + CONTENT + "/" + parentId + "/child/page"));
    }

    private List<ListedPage> all(ApiCall first) {
        List<ListedPage> pages = new ArrayList<>();
        boolean more = true;
        int start = 0;
        while (more) {
            JsonNode list = api.send(
                            first.with("start", Integer.toString(start)).with("limit", Integer.toString(PAGE_SIZE)))
                    .json();
            ConfluenceReplies.read(() -> {
                list.path("results").forEach(page -> pages.add(ConfluenceReplies.listed(page)));
                return pages;
            });
            int size = list.path("results").size();
            start += size;
            more = size > 0 && list.path("_links").has("next");
        }
        return pages;
    }

    @Override
    public @Nullable ConfluencePage create(String title, String body) {
        ObjectNode page = page(title, body);
        page.putObject("space").put("key", spaceKey);
        ancestor(page, parentId);
        ApiReply reply =
                api.exchange(ApiCall.json("POST", baseUrl + CONTENT, page).with("expand", EXPANDED));
        if (ConfluenceReplies.isTaken(api, reply)) {
            return null;
        }
        return written(reply);
    }

    @Override
    public @Nullable ConfluencePage update(ConfluencePage page, String title, String body, String message) {
        ObjectNode change = page(title, body).put("id", page.id());
        change.putObject("version").put("number", page.version() + 1).put("message", message);
        ancestor(change, page.parentId());
        ApiReply reply = api.exchange(
                ApiCall.json("PUT", baseUrl + CONTENT + "/" + page.id(), change).with("expand", EXPANDED));
        if (ConfluenceReplies.isConflict(api, reply)) {
            return null;
        }
        return written(reply);
    }

    private static ObjectNode page(String title, String body) {
        ObjectNode page =
                JsonNodeFactory.instance.objectNode().put("type", "page").put("title", title);
        page.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        return page;
    }

    private static void ancestor(ObjectNode page, @Nullable String parent) {
        if (parent != null) {
            page.putArray("ancestors").addObject().put("id", parent);
        }
    }

    private ConfluencePage written(ApiReply reply) {
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        return pageOf(reply.json());
    }

    private ConfluencePage pageOf(JsonNode page) {
        JsonNode ancestors = page.path("ancestors");
        return ConfluenceReplies.read(() -> new ConfluencePage(
                ApiJson.matching(ConfluenceReplies.ID, page, "id"),
                ApiJson.required(page, "title"),
                ConfluenceReplies.version(page),
                Objects.requireNonNullElse(ApiJson.text(page, "body", "storage", "value"), ""),
                ApiJson.text(ancestors.path(ancestors.size() - 1), "id"),
                ConfluenceReplies.url(page, baseUrl)));
    }
}
