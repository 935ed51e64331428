package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API of Confluence Data Center. A page in the trash is unknown to it. */
public final class ConfluenceDataCenterStub extends ConfluenceStub {

    private static final String CONTENT = "/rest/api/content";
    private static final Pattern PAGE = Pattern.compile(CONTENT + "/(\\d+)(/child/page)?");

    public ConfluenceDataCenterStub(Clock clock) {
        super(clock);
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        return ("Bearer " + TOKEN).equals(request.header("Authorization"));
    }

    @Override
    Answer api(StubRequest request, byte[] bytes) {
        JsonNode body = json(bytes);
        if (request.path().startsWith("/rest/api/space/" + SPACE) && isVisible()) {
            return request.path().endsWith("/content/page")
                    ? list(all(page -> page.parent == 0), request)
                    : Answer.ok(JSON.createObjectNode().put("key", SPACE));
        }
        if (request.path().equals(CONTENT)) {
            return request.method().equals("POST")
                    ? create(
                            body.path("ancestors").path(0).path("id").asInt(0),
                            body.path("title").asText(),
                            storage(body))
                    : list(all(page -> page.title.equals(request.parameter("title"))), request);
        }
        Matcher path = PAGE.matcher(request.path());
        Page page = path.matches() ? find(path.group(1)) : null;
        if (page == null || page.trashed || !isVisible()) {
            return error(NOT_FOUND, "No content found with id");
        }
        if (path.group(2) != null) {
            return list(all(child -> child.parent == page.id), request);
        }
        return request.method().equals("PUT")
                ? update(
                        page,
                        body.path("version").path("number").asInt(),
                        body.path("title").asText(),
                        storage(body))
                : Answer.ok(json(page));
    }

    private static String storage(JsonNode body) {
        return body.path("body").path("storage").path("value").asText();
    }

    private Answer list(List<Page> all, StubRequest request) {
        int start = Math.min(all.size(), request.number("start", 0));
        int end = Math.min(all.size(), start + Math.min(100, request.number("limit", 25)));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        all.subList(start, end).forEach(page -> results.add(json(page)));
        ObjectNode links = answer.putObject("_links");
        if (end < all.size()) {
            links.put("next", request.path() + "?start=" + end);
        }
        return Answer.ok(answer);
    }

    @Override
    ObjectNode json(Page page) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", Integer.toString(page.id))
                .put("type", "page")
                .put("status", "current")
                .put("title", page.title);
        json.putObject("space").put("key", SPACE);
        json.putObject("version").put("number", page.version);
        ArrayNode ancestors = json.putArray("ancestors");
        if (page.parent != 0) {
            ancestors.addObject().put("id", Integer.toString(page.parent));
        }
        json.putObject("body").putObject("storage").put("value", page.body);
        json.putObject("_links").put("base", url()).put("webui", "/pages/viewpage.action?pageId=" + page.id);
        return json;
    }

    @Override
    Answer error(int status, String message) {
        return new Answer(
                status,
                Map.of(),
                JSON.createObjectNode().put("statusCode", status).put("message", message));
    }
}
