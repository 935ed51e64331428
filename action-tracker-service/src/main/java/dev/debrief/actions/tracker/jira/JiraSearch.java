package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.TrackerJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches: by tokens in Cloud, where only ids are returned unless fields are named; by offsets in Data Center. */
final class JiraSearch {

    private static final int FEW = 50;
    private static final int MANY = 1000;
    private static final int MAX_PAGES = 20;

    private JiraSearch() {}

    /** A page of issues. @param next null for the last page */
    private record Page(List<JsonNode> issues, @Nullable String next) {}

    static List<JsonNode> firstPage(JiraApi api, String query, List<String> fields) {
        return page(api, query, fields, FEW, null).issues();
    }

    /** In the order of the query, at most 20,000. */
    static List<JsonNode> all(JiraApi api, String query, List<String> fields) {
        List<JsonNode> issues = new ArrayList<>();
        String next = null;
        for (int number = 0; number < MAX_PAGES; number++) {
            Page page = page(api, query, fields, MANY, next);
            issues.addAll(page.issues());
            next = page.next();
            if (next == null) {
                break;
            }
        }
        return issues;
    }

    private static Page page(JiraApi api, String query, List<String> fields, int size, @Nullable String next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("jql", query).put("maxResults", size);
        ArrayNode named = body.putArray("fields");
        fields.forEach(named::add);
        if (!api.isCloud()) {
            return pageOfDataCenter(api, body, next == null ? 0 : Integer.parseInt(next));
        }
        if (next != null) {
            body.put("nextPageToken", next);
        }
        JsonNode found = api.send(api.call("POST", "/search/jql", body));
        return new Page(issues(found), TrackerJson.text(found, "nextPageToken"));
    }

    private static Page pageOfDataCenter(JiraApi api, ObjectNode body, int start) {
        JsonNode found = api.send(api.call("POST", "/search", body.put("startAt", start)));
        List<JsonNode> issues = issues(found);
        int end = start + issues.size();
        boolean more = !issues.isEmpty() && end < found.path("total").asInt(0);
        return new Page(issues, more ? Integer.toString(end) : null);
    }

    private static List<JsonNode> issues(JsonNode found) {
        List<JsonNode> issues = new ArrayList<>();
        found.path("issues").forEach(issues::add);
        return issues;
    }
}
