package dev.debrief.postmortems.publishing.client.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Version 2 of the API of the cloud. */
final class CloudApi implements ConfluenceApi {

    private static final String ROOT = "/wiki/api/v2";
    private static final String PAGE_SIZE = "250";

    private final TargetApi api;
    private final String site;
    private final String spaceKey;
    private final @Nullable String parentId;
    private @Nullable JsonNode knownSpace;

    /** @param site without the path of the product */
    CloudApi(TargetApi api, String site, String spaceKey, @Nullable String parentId) {
        this.api = api;
        this.site = site;
        this.spaceKey = spaceKey;
        this.parentId = parentId;
    }

    @Override
    public List<String> problems() {
        JsonNode found = spaces();
        if (found.isEmpty()) {
            return List.of("Confluence does not know the space " + spaceKey + ", or the user may not see it.");
        }
        if (parentId == null) {
            return List.of();
        }
        JsonNode parent = read(parentId);
        if (parent == null) {
            return List.of("Confluence does not know the parent page, or the user may not see it.");
        }
        return Objects.equals(ApiJson.text(parent, "spaceId"), ApiJson.text(found.path(0), "id"))
                ? List.of()
                : List.of("The parent page is in another space.");
    }

    @Override
    public @Nullable ConfluencePage page(String id) {
        JsonNode page = read(id);
        return page == null ? null : pageOf(page);
    }

    private @Nullable JsonNode read(String id) {
        ApiReply reply = api.exchange(ApiCall.get(site + ROOT + "/pages/" + id).with("body-format", "storage"));
        if (reply.status() == 404) {
            return null;
        }
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        String status = ApiJson.text(reply.json(), "status");
        return status == null || status.equals("current") ? reply.json() : null;
    }

    @Override
    public List<ListedPage> withTitle(String title) {
        return all(ApiCall.get(site + ROOT + "/pages")
                .with("space-id", spaceId())
                .with("title", title)
                .with("status", "current")
                .with("limit", PAGE_SIZE));
    }

    /** A page without a parent is created below the home page of its space. */
    @Override
    public List<ListedPage> siblings() {
        String parent = parentId == null ? ApiJson.text(space(), "homepageId") : parentId;
        return parent == null
                ? List.of()
                : all(ApiCall.get(site + ROOT + "/pages/" + ApiCall.encoded(parent) + "/children")
                        .with("limit", PAGE_SIZE));
    }

    private List<ListedPage> all(ApiCall first) {
        List<ListedPage> pages = new ArrayList<>();
        ApiCall call = first;
        while (call != null) {
            JsonNode list = api.send(call).json();
            ConfluenceReplies.read(() -> {
                list.path("results").forEach(page -> pages.add(ConfluenceReplies.listed(page)));
                return pages;
            });
            String next = ApiJson.text(list, "_links", "next");
            call = next != null && next.startsWith(ROOT + "/") ? ApiCall.get(site + next) : null;
        }
        return pages;
    }

    @Override
    public @Nullable ConfluencePage create(String title, String body) {
        ObjectNode page = JsonNodeFactory.instance
                .objectNode()
                .put("spaceId", spaceId())
                .put("status", "current")
                .put("title", title);
        if (parentId != null) {
            page.put("parentId", parentId);
        }
        page.putObject("body").put("representation", "storage").put("value", body);
        ApiReply reply = api.exchange(ApiCall.json("POST", site + ROOT + "/pages", page));
        if (ConfluenceReplies.isTaken(api, reply)) {
            return null;
        }
        return written(reply);
    }

    @Override
    public @Nullable ConfluencePage update(ConfluencePage page, String title, String body, String message) {
        ObjectNode change = JsonNodeFactory.instance
                .objectNode()
                .put("id", page.id())
                .put("status", "current")
                .put("title", title);
        change.putObject("body").put("representation", "storage").put("value", body);
        change.putObject("version").put("number", page.version() + 1).put("message", message);
        ApiReply reply = api.exchange(ApiCall.json("PUT", site + ROOT + "/pages/" + page.id(), change));
        if (ConfluenceReplies.isConflict(api, reply)) {
            return null;
        }
        return written(reply);
    }

    private ConfluencePage written(ApiReply reply) {
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        return pageOf(reply.json());
    }

    private ConfluencePage pageOf(JsonNode page) {
        return ConfluenceReplies.read(() -> new ConfluencePage(
                ApiJson.matching(ConfluenceReplies.ID, page, "id"),
                ApiJson.required(page, "title"),
                ConfluenceReplies.version(page),
                Objects.requireNonNullElse(ApiJson.text(page, "body", "storage", "value"), ""),
                ApiJson.text(page, "parentId"),
                ConfluenceReplies.url(page, site + "/wiki")));
    }

    private String spaceId() {
        return ConfluenceReplies.read(() -> ApiJson.matching(ConfluenceReplies.ID, space(), "id"));
    }

    private JsonNode space() {
        if (knownSpace == null) {
            JsonNode found = spaces();
            if (found.isEmpty()) {
                throw new ApiRefusedException(
                        Fault.ACCESS,
                        "Confluence does not know the space " + spaceKey + ", or the user may not see it.");
            }
            knownSpace = found.path(0);
        }
        return knownSpace;
    }

    private JsonNode spaces() {
        return api.send(ApiCall.get(site + ROOT + "/spaces").with("keys", spaceKey))
                .json()
                .path("results");
    }
}
