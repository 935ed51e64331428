package dev.debrief.actions.tracker.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates what each operation of trackers and their links needs. */
public final class TrackerFixtures {

    /** GitHub has no due dates, which are in the example of the change, and no secret in its URL. */
    private static final Set<String> NOT_OF_GITHUB =
            Set.of("editTracker", "receiveTrackerWebhook", "receiveTrackerWebhookWithSecret");

    private static final String UNREACHABLE = "http://localhost:1";

    private TrackerFixtures() {}

    public static boolean isAbout(ApiOperation operation) {
        return operation.path().startsWith(TrackerApi.TRACKERS)
                || operation.path().contains("/tracker-link");
    }

    /** @param item creates an action item of a postmortem and returns its key */
    public static Target target(ApiOperation operation, Supplier<String> item) {
        if (operation.path().contains("/tracker-link")) {
            return link(operation, item.get());
        }
        TrackerApi tracker = NOT_OF_GITHUB.contains(operation.id()) ? dataCenter() : gitHub();
        if (operation.path().equals(TrackerApi.TRACKERS)) {
            return Target.none();
        }
        Target target = Target.at("key", tracker.key()).etag(tracker.get().etag());
        return operation.path().contains("{secret}") ? target.and("secret", tracker.secret()) : target;
    }

    private static Target link(ApiOperation operation, String item) {
        Target target = Target.at("id", item);
        if (operation.id().equals("linkTracker")) {
            return target;
        }
        return target.etag(
                gitHub().link("/api/v1/action-items/" + item).expect(201).etag());
    }

    public static JsonNode body(ApiOperation operation, JsonNode example) {
        return switch (operation.id()) {
            case "addTracker" -> ((ObjectNode) example.deepCopy()).put("key", "fixture-" + UUID.randomUUID());
            case "linkTracker" -> ((ObjectNode) example.deepCopy()).put("tracker", gitHub().key());
            default -> example;
        };
    }

    public static boolean isExcluded(ApiOperation operation, String caseName) {
        return switch (operation.id()) {
            // The response to the repeated request hides the secret, see TrackerResourceTest.
            case "addTracker" -> caseName.equals("the same request again");
            // Without a body, a secret is generated.
            case "rotateTrackerSecret" -> caseName.equals("no body") || caseName.equals("null as body");
            // A signature is not in the document, see TrackerLinkResourceTest.
            case "receiveTrackerWebhook" -> caseName.equals("nothing wrong") || isOfReception(caseName);
            case "receiveTrackerWebhookWithSecret" -> isOfReception(caseName);
            default -> false;
        };
    }

    /** Any content type is accepted, and an unknown tracker or another secret is answered 403. */
    private static boolean isOfReception(String caseName) {
        boolean ofPath = caseName.endsWith(" as key") || caseName.endsWith(" as secret");
        return caseName.equals("body of type text/plain")
                || caseName.equals("body of type application/xml")
                || (ofPath && !caseName.startsWith("a NUL"));
    }

    private static TrackerApi gitHub() {
        return TrackerApi.add(TrackerApi.gitHub(UNREACHABLE, Map.of("receivesRestricted", true)));
    }

    private static TrackerApi dataCenter() {
        return TrackerApi.add(TrackerApi.gitHub(
                UNREACHABLE, Map.of("kind", "JIRA_DATA_CENTER", "project", "PAY", "receivesRestricted", true)));
    }
}
