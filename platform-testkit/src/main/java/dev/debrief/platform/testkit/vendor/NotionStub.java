package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages and blocks in Notion's API. Allows three requests a second, refuses what is too large or nested too deeply as a
 * whole, and does not change what is in the trash.
 */
public final class NotionStub extends PageStub {

    public static final String TOKEN = "secret-of-notion";
    public static final String PARENT = "11111111-2222-3333-4444-555555555555";

    private static final String INTEGRATION = "99999999-0000-0000-0000-000000000001";
    private static final String PERSON = "99999999-0000-0000-0000-000000000002";
    private static final Pattern PATH = Pattern.compile("/v1/(pages|blocks)(?:/([0-9a-f-]{36})(/children)?)?");
    private static final int MAX_PAGE_SIZE = 100;

    private final Map<String, NotionBlockNode> nodes = new LinkedHashMap<>();
    private volatile boolean shared = true;
    private volatile String integration = INTEGRATION;

    public NotionStub(Clock clock) {
        super(clock);
        limit.set(3, Duration.ofSeconds(1));
        nodes.put(PARENT, new NotionBlockNode(PARENT, null, PERSON, "child_page", titled("Postmortems")));
    }

    /** Whether the parent page is shared with the integration. */
    public void share(boolean newShared) {
        shared = newShared;
    }

    @Override
    public String credential() {
        return TOKEN;
    }

    /** From now on, the token is that of another integration. */
    public void replaceIntegration() {
        integration = "99999999-0000-0000-0000-000000000003";
    }

    /** Somebody writes a paragraph at the end of a page. */
    public synchronized void write(String pageId, String text) {
        write(pageId, node(pageId).children.size(), text);
    }

    /** Somebody writes a paragraph before the one with an index. */
    public synchronized void write(String pageId, int index, String text) {
        ObjectNode content = JSON.createObjectNode();
        content.putArray("rich_text").addObject().putObject("text").put("content", text);
        add(node(pageId), index, PERSON, "paragraph", content);
    }

    /** Somebody creates a page in a page. */
    public synchronized void addPage(String pageId, String title) {
        NotionBlockNode parent = node(pageId);
        add(parent, parent.children.size(), PERSON, "child_page", titled(title));
    }

    /** Somebody duplicates a page. */
    public synchronized void duplicate(String pageId) {
        NotionBlockNode page = node(pageId);
        NotionBlockNode parent = node(PARENT);
        NotionBlockNode copy = add(parent, parent.children.size(), PERSON, "child_page", titled(page.title() + " (1)"));
        for (NotionBlockNode block : page.children) {
            JsonNode json = block.json();
            String type = json.path("type").asText();
            add(copy, copy.children.size(), PERSON, type, (ObjectNode) json.path(type));
        }
    }

    /** Somebody deletes the first block that contains a text. */
    public synchronized void deleteBlock(String text) {
        nodes.values().stream()
                .filter(node -> !node.isTrashed() && node.content.toString().contains(text))
                .findFirst()
                .orElseThrow()
                .trashed = true;
    }

    @Override
    public synchronized void delete(String id) {
        node(id).trashed = true;
    }

    @Override
    public synchronized List<StubPage> pages() {
        return nodes.values().stream()
                .filter(node -> node.isPage() && node.parent != null && !node.isTrashed())
                .map(node -> {
                    StringBuilder text = new StringBuilder();
                    node.write(text);
                    return new StubPage(node.id, node.title(), text.toString());
                })
                .toList();
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        return ("Bearer " + TOKEN).equals(request.header("Authorization"));
    }

    @Override
    boolean creates(StubRequest request) {
        return request.method().equals("POST");
    }

    @Override
    Answer unauthenticated() {
        return error(401, "unauthorized", "API token is invalid.");
    }

    @Override
    Answer limited(Duration wait) {
        return new Answer(
                429, retryAfter(wait), error(429, "rate_limited", "Slow down").body());
    }

    private static Answer error(int status, String code, String message) {
        return new Answer(
                status,
                Map.of(),
                JSON.createObjectNode()
                        .put("object", "error")
                        .put("status", status)
                        .put("code", code)
                        .put("message", message));
    }

    @Override
    Answer api(StubRequest request, byte[] bytes) {
        if (request.header("Notion-Version") == null) {
            return error(BAD_REQUEST, "missing_version", "Notion-Version header should be defined");
        }
        if (request.path().equals("/v1/users/me")) {
            return Answer.ok(JSON.createObjectNode().put("object", "user").put("id", integration));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return error(BAD_REQUEST, "invalid_request_url", "Invalid request URL.");
        }
        JsonNode body = json(bytes);
        String violation = NotionRules.violation(body.path("children"), bytes.length);
        if (violation != null) {
            return error(BAD_REQUEST, "validation_error", violation);
        }
        boolean pages = path.group(1).equals("pages");
        if (path.group(2) == null) {
            return create(body);
        }
        NotionBlockNode node = nodes.get(path.group(2));
        if (node == null || pages && !node.isPage() || !shared) {
            return error(NOT_FOUND, "object_not_found", "Could not find it. Make sure it is shared.");
        }
        boolean children = path.group(3) != null;
        if (request.method().equals("GET")) {
            return Answer.ok(children ? list(node, request) : pages ? page(node) : node.json());
        }
        if (node.isTrashed()) {
            return error(BAD_REQUEST, "validation_error", "Can't edit block that is archived.");
        }
        return Answer.ok(children ? append(node, body) : change(node, request, body));
    }

    private Answer create(JsonNode body) {
        NotionBlockNode parent = nodes.get(body.path("parent").path("page_id").asText());
        if (parent == null || !shared) {
            return error(NOT_FOUND, "object_not_found", "Could not find the parent page.");
        }
        NotionBlockNode page = add(parent, "child_page", titled(title(body)));
        append(page, body);
        return Answer.ok(page(page));
    }

    private ObjectNode append(NotionBlockNode parent, JsonNode body) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode child : body.path("children")) {
            results.add(addTree(parent, child).json());
        }
        return answer;
    }

    private NotionBlockNode addTree(NotionBlockNode parent, JsonNode block) {
        String type = block.path("type").asText();
        NotionBlockNode added = add(parent, type, (ObjectNode) block.path(type).deepCopy());
        block.path(type).path("children").forEach(child -> addTree(added, child));
        return added;
    }

    private NotionBlockNode add(NotionBlockNode parent, String type, ObjectNode content) {
        return add(parent, parent.children.size(), integration, type, content);
    }

    private NotionBlockNode add(NotionBlockNode parent, int index, String author, String type, ObjectNode content) {
        NotionBlockNode added =
                new NotionBlockNode(new UUID(1, nodes.size()).toString(), parent, author, type, content);
        nodes.put(added.id, added);
        parent.children.add(index, added);
        return added;
    }

    private static ObjectNode change(NotionBlockNode node, StubRequest request, JsonNode body) {
        if (request.method().equals("DELETE")) {
            node.trashed = true;
            return node.json();
        }
        if (node.isPage()) {
            node.content = titled(title(body));
            return page(node);
        }
        node.content = (ObjectNode) body.iterator().next().deepCopy();
        return node.json();
    }

    private static ObjectNode list(NotionBlockNode node, StubRequest request) {
        List<NotionBlockNode> all =
                node.children.stream().filter(child -> !child.trashed).toList();
        int size = Math.min(MAX_PAGE_SIZE, request.number("page_size", MAX_PAGE_SIZE));
        String cursor = request.parameter("start_cursor");
        int start = 0;
        while (cursor != null && start < all.size() && !all.get(start).id.equals(cursor)) {
            start++;
        }
        int end = Math.min(all.size(), start + size);
        ObjectNode answer = JSON.createObjectNode().put("has_more", end < all.size());
        answer.put("next_cursor", end < all.size() ? all.get(end).id : null);
        ArrayNode results = answer.putArray("results");
        all.subList(start, end).forEach(child -> results.add(child.json()));
        return answer;
    }

    private static ObjectNode page(NotionBlockNode node) {
        ObjectNode page = JSON.createObjectNode().put("object", "page").put("id", node.id);
        page.putObject("created_by").put("object", "user").put("id", node.author);
        page.put("in_trash", node.isTrashed()).put("last_edited_time", "2024-11-18T09:00:00.000Z");
        page.put("url", "https://www.notion.so/" + node.id.replace("-", ""));
        page.putObject("properties")
                .putObject("title")
                .putArray("title")
                .addObject()
                .put("plain_text", node.title());
        return page;
    }

    private static String title(JsonNode body) {
        return body.path("properties")
                .path("title")
                .path("title")
                .path(0)
                .path("text")
                .path("content")
                .asText();
    }

    private static ObjectNode titled(String title) {
        return JSON.createObjectNode().put("title", title);
    }

    private NotionBlockNode node(String id) {
        NotionBlockNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no page " + id);
        }
        return node;
    }
}
