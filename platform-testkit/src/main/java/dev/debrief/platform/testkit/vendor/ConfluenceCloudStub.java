package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version 2 of the API of Confluence Cloud. */
public final class ConfluenceCloudStub extends ConfluenceStub {

    public static final String USER = "debrief@example.com";

    private static final String ROOT = "/wiki/api/v2";
    private static final Pattern PAGE = Pattern.compile(ROOT + "/pages/(\\d+)(/children)?");
    private static final String SPACE_ID = "4242";

    public ConfluenceCloudStub(Clock clock) {
        super(clock);
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        String pair = USER + ":" + TOKEN;
        String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return expected.equals(request.header("Authorization"));
    }

    @Override
    Answer api(StubRequest request, byte[] bytes) {
        JsonNode body = json(bytes);
        if (request.path().equals(ROOT + "/spaces")) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode results = answer.putArray("results");
            if (SPACE.equals(request.parameter("keys")) && isVisible()) {
                results.addObject().put("id", SPACE_ID).put("key", SPACE).put("homepageId", Integer.toString(HOME));
            }
            return Answer.ok(answer);
        }
        if (request.path().equals(ROOT + "/pages")) {
            return request.method().equals("POST") ? create(body) : withTitle(request);
        }
        Matcher path = PAGE.matcher(request.path());
        Page page = path.matches() ? find(path.group(1)) : null;
        if (page == null || !isVisible()) {
            return error(NOT_FOUND, "Page not found");
        }
        if (path.group(2) != null) {
            return list(all(child -> child.parent == page.id), request);
        }
        return request.method().equals("PUT") && !page.trashed
                ? update(
                        page,
                        body.path("version").path("number").asInt(),
                        body.path("title").asText(),
                        body.path("body").path("value").asText())
                : Answer.ok(json(page));
    }

    private Answer create(JsonNode body) {
        if (!body.path("spaceId").asText().equals(SPACE_ID)) {
            return error(NOT_FOUND, "Space not found");
        }
        return create(
                body.path("parentId").asInt(HOME),
                body.path("title").asText(),
                body.path("body").path("value").asText());
    }

    private Answer withTitle(StubRequest request) {
        return list(
                all(page -> SPACE_ID.equals(request.parameter("space-id"))
                        && page.title.equals(request.parameter("title"))),
                request);
    }

    private static Answer list(List<Page> all, StubRequest request) {
        int start = request.number("cursor", 0);
        int end = Math.min(all.size(), start + Math.min(250, request.number("limit", 25)));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        all.subList(start, end)
                .forEach(page -> results.addObject()
                        .put("id", Integer.toString(page.id))
                        .put("status", "current")
                        .put("title", page.title));
        if (end < all.size()) {
            answer.putObject("_links").put("next", request.path() + "?limit=" + (end - start) + "&cursor=" + end);
        }
        return Answer.ok(answer);
    }

    @Override
    ObjectNode json(Page page) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", Integer.toString(page.id))
                .put("status", page.trashed ? "trashed" : "current")
                .put("title", page.title)
                .put("spaceId", SPACE_ID);
        json.putObject("version").put("number", page.version);
        json.putObject("body").putObject("storage").put("value", page.body).put("representation", "storage");
        json.putObject("_links").put("webui", "/spaces/ENG/pages/" + page.id);
        return json;
    }

    @Override
    Answer error(int status, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("errors").addObject().put("status", status).put("title", message);
        return new Answer(status, Map.of(), body);
    }
}
