package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.outgoing.api.ApiJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves an issue into a category of statuses by one of the transitions that its workflow offers now. */
final class JiraTransitions {

    private static final String RESOLUTION = "resolution";

    private final JiraApi api;
    private final TrackerAccess access;

    JiraTransitions(JiraApi api, TrackerAccess access) {
        this.api = api;
        this.access = access;
    }

    /**
     * A transition.
     *
     * @param resolution that can be set with it and says what is wanted; null if there is none
     */
    record Offer(String id, @Nullable String resolution) {}

    /** A transition into the category of a status, if possible one that sets a resolution; empty if there is none. */
    Optional<Offer> find(Issue issue, StatusCategory wanted) {
        return offers(issue, wanted).stream().min(Comparator.comparing(offer -> offer.resolution() == null));
    }

    void perform(Issue issue, Offer offer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("transition").put("id", offer.id());
        if (offer.resolution() != null) {
            body.putObject("fields").putObject(RESOLUTION).put("name", offer.resolution());
        }
        api.send(api.call("POST", path(issue), body));
    }

    private List<Offer> offers(Issue issue, StatusCategory wanted) {
        JsonNode offered = api.send(api.call("GET", path(issue), null).with("expand", "transitions.fields"));
        List<Offer> offers = new ArrayList<>();
        for (JsonNode transition : offered.path("transitions")) {
            String category = ApiJson.text(transition, "to", "statusCategory", "key");
            if (JiraIssues.keyOf(wanted).equals(category) && needsNothingElse(transition.path("fields"))) {
                offers.add(
                        new Offer(ApiJson.required(transition, "id"), resolution(transition.path("fields"), wanted)));
            }
        }
        return offers;
    }

    /** Fields that people would have to fill in cannot be guessed. */
    private static boolean needsNothingElse(JsonNode fields) {
        return fields.properties().stream()
                .filter(field -> !field.getKey().equals(RESOLUTION))
                .noneMatch(field -> field.getValue().path("required").asBoolean(false)
                        && !field.getValue().path("hasDefaultValue").asBoolean(false));
    }

    private @Nullable String resolution(JsonNode fields, StatusCategory wanted) {
        if (wanted != StatusCategory.DONE && wanted != StatusCategory.WONT_DO) {
            return null;
        }
        for (JsonNode allowed : fields.path(RESOLUTION).path("allowedValues")) {
            String name = ApiJson.text(allowed, "name");
            if (name != null && access.isWontDo(name) == (wanted == StatusCategory.WONT_DO)) {
                return name;
            }
        }
        return null;
    }

    private static String path(Issue issue) {
        return "/issue/" + issue.id() + "/transitions";
    }
}
