package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.report.ReportFixtures;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.actions.tracker.web.TrackerFixtures;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Creates what each operation of the service needs to be called on. */
final class ActionItemFixtures {

    private static final AtomicLong INCIDENTS = new AtomicLong(820_000);

    private final PostmortemProjectionService postmortems;
    private final IncidentProjectionService incidents;

    /** Of a contributor, who owns what must be the caller's own. */
    private final String caller;

    /** Of the postmortem; empty if everybody may see it. */
    private final List<String> audience;

    private ActionItemFixtures(
            PostmortemProjectionService postmortems,
            IncidentProjectionService incidents,
            String caller,
            List<String> audience) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.caller = caller;
        this.audience = List.copyOf(audience);
    }

    /** Of postmortems that everybody may see. */
    static ActionItemFixtures open(PostmortemProjectionService postmortems, IncidentProjectionService incidents) {
        return new ActionItemFixtures(postmortems, incidents, Tokens.contributor(), List.of());
    }

    /**
     * Of RESTRICTED postmortems. Dana and Priya, who prepare what operations are called on, are in the audience, too.
     */
    static ActionItemFixtures restrictedTo(
            PostmortemProjectionService postmortems, IncidentProjectionService incidents, String user) {
        return new ActionItemFixtures(
                postmortems,
                incidents,
                Tokens.as(user, "contributor"),
                List.of("user:" + user, "user:dana", "user:priya"));
    }

    Target target(ApiOperation operation) {
        if (operation.path().startsWith(EscalationPolicyApi.PATH)) {
            return EscalationPolicyApi.target(operation);
        }
        if (operation.path().contains("/policies/")) {
            return policy(operation);
        }
        if (TrackerFixtures.isAbout(operation)) {
            return TrackerFixtures.target(operation, () -> item().text("/key"));
        }
        if (ReportFixtures.isAbout(operation)) {
            return new ReportFixtures(this::reportItems).target(operation);
        }
        if (operation.id().equals("getPostmortemProgress")) {
            return Target.at("id", postmortem().postmortemKey());
        }
        ApiResponse item = item();
        if (operation.path().contains("/comments")) {
            return comment(operation, item.text("/id"));
        }
        return operation.path().contains("/recurrences")
                ? recurrence(operation, item.text("/id"))
                : Target.at("id", item.text("/key")).etag(item.etag());
    }

    /** A new item that the team has committed to. */
    ApiResponse item() {
        return ActionItemApi.create(caller, postmortem().validRequest(Map.of("status", "OPEN")))
                .expect(201);
    }

    private ActionItemApi postmortem() {
        return audience.isEmpty()
                ? ActionItemApi.ofOpenPostmortem(postmortems)
                : ActionItemApi.ofPostmortemRestrictedTo(postmortems, audience.toArray(String[]::new));
    }

    private ReportItems reportItems() {
        return audience.isEmpty()
                ? ReportItems.ofOpenPostmortem(postmortems)
                : ReportItems.ofPostmortemRestrictedTo(postmortems, audience.toArray(String[]::new));
    }

    /** The list of versions has one, so that its example can be compared. */
    private static Target policy(ApiOperation operation) {
        if (operation.id().equals("listActionPolicyVersions")) {
            ActionPolicyApi.restore();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(ActionPolicyApi.get().etag());
    }

    /** Two, for the second page of the list. */
    private Target comment(ApiOperation operation, String itemId) {
        String comments = ActionItemApi.pathOf(itemId) + "/comments";
        ApiClient author = ApiClient.as(caller);
        ApiResponse first = author.post(comments, Map.of("text", "One")).expect(201);
        author.post(comments, Map.of("text", "Two")).expect(201);
        Target target = Target.at("id", itemId);
        return operation.path().contains("{commentId}")
                ? target.and("commentId", first.text("/id")).etag(first.etag())
                : target;
    }

    private Target recurrence(ApiOperation operation, String itemId) {
        Target target = Target.at("id", itemId);
        if (operation.id().equals("linkRecurrence")) {
            return target;
        }
        ApiResponse first = linkRecurrence(itemId);
        linkRecurrence(itemId);
        return operation.path().contains("{recurrenceId}")
                ? target.and("recurrenceId", first.text("/id")).etag(first.etag())
                : target;
    }

    private ApiResponse linkRecurrence(String itemId) {
        return ApiClient.as(Tokens.approver())
                .post(
                        ActionItemApi.pathOf(itemId) + "/recurrences",
                        Map.of("incident", laterIncident(), "reason", "Orders failed again."))
                .expect(201);
    }

    /** The key of an incident without services and times, which is compared with nothing. */
    private String laterIncident() {
        long number = INCIDENTS.incrementAndGet();
        incidents.apply(new IncidentUpdate(
                Ids.next(),
                1,
                number,
                "Orders fail again",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of(),
                IncidentTimes.UNKNOWN));
        return "INC-" + number;
    }

    /** A valid body: replaces references of the example with existing ones. */
    JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return switch (operation.id()) {
            case "createActionItem" ->
                ((ObjectNode) example).put("postmortem", postmortem().postmortemKey());
            case "changeActionItems" -> bulk(target, example);
            case "linkRecurrence" -> ((ObjectNode) example).put("incident", laterIncident());
            default -> TrackerFixtures.body(operation, example);
        };
    }

    private JsonNode bulk(Target target, JsonNode example) {
        String key = Objects.requireNonNull(target.path().get("id"));
        ((ObjectNode) example.at("/create/0")).put("postmortem", postmortem().postmortemKey());
        ((ObjectNode) example.at("/change/0"))
                .put("id", key)
                .put("revision", ActionItemApi.get(key).at("/revision").asLong());
        return example;
    }
}
