package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches: by tokens in Cloud, where only ids are returned unless fields are named; by offsets in Data Center. */
final class JiraSearch {

    private static final int FEW = 50;

    /** An issue that changes meanwhile moves to the end, and all after it to the front. */
    private static final int OVERLAP = 10;

    private JiraSearch() {}

    /** A page of issues. @param next null for the last page */
    record Page(List<JsonNode> issues, @Nullable String next) {}

    static List<JsonNode> firstPage(JiraApi api, String query, List<String> fields) {
        return page(api, query, fields, FEW, null).issues();
    }

    /**
     * A page in the order of the query. In Data Center, it may begin with issues of the previous one.
     *
     * @param next of the previous page; null for the first one
     */
    static Page page(JiraApi api, String query, List<String> fields, int size, @Nullable String next) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("jql", query).put("maxResults", size);
        ArrayNode named = body.putArray("fields");
        fields.forEach(named::add);
        if (!api.isCloud()) {
            return pageOfDataCenter(api, body, next == null ? 0 : Integer.parseInt(next));
        }
        if (next != null) {
            body.put("nextPageToken", next);
        }
        JsonNode found = send(api, api.call("POST", "/search/jql", body));
        return new Page(issues(found), ApiJson.text(found, "nextPageToken"));
    }

    private static Page pageOfDataCenter(JiraApi api, ObjectNode body, int start) {
        JsonNode found = send(api, api.call("POST", "/search", body.put("startAt", start)));
        List<JsonNode> issues = issues(found);
        int end = start + issues.size();
        boolean more = !issues.isEmpty() && end < found.path("total").asInt(0);
        return new Page(issues, more ? Integer.toString(end - Math.min(OVERLAP, issues.size() / 2)) : null);
    }

    /** The queries are valid, so one that is refused names a project that the token may not see. */
    private static JsonNode send(JiraApi api, ApiCall call) {
        try {
            return api.send(call);
        } catch (ApiRefusedException refused) {
            throw refused.fault() == Fault.REQUEST
                    ? new ApiRefusedException(Fault.ACCESS, "The project cannot be searched: " + refused.reason())
                    : refused;
        }
    }

    private static List<JsonNode> issues(JsonNode found) {
        List<JsonNode> issues = new ArrayList<>();
        found.path("issues").forEach(issues::add);
        return issues;
    }
}
