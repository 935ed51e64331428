package dev.debrief.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class UnhappyRestTest extends UnhappyRestKit {

    /** The user of the tokens of the kit. */
    private static final String DANA = "user:dana";

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @Override
    public Target existing(ApiOperation operation) {
        return switch (operation.id()) {
            case "addContact" -> withoutDana();
            case "listContacts" -> list(RecipientFixtures.contact("user:" + RecipientFixtures.uniqueName("lee")));
            case "getContact", "editContact", "removeContact" -> of(dana());
            case "getPreferences", "editPreferences", "resetPreferences" -> preferences();
            case "addEndpoint" -> Target.none();
            case "listEndpoints" -> list(endpoint());
            case "getEndpoint",
                    "editEndpoint",
                    "removeEndpoint",
                    "rotateEndpointSecret",
                    "testEndpoint",
                    "recoverEndpoint" ->
                of(ApiClient.as(Tokens.admin()).get(endpoint().location()));
            case "subscribe" -> list(dana());
            case "listSubscriptions" -> list(subscription());
            case "getSubscription", "editSubscription", "cancelSubscription" -> of(subscription());
            case "listMessageTemplates", "previewMessage" -> Target.none();
            case "getMessageTemplate", "changeMessageTemplate", "resetMessageTemplate" -> messageTemplate();
            case "listDeliveries" -> list(delivery());
            case "getDelivery", "redeliver" -> of(delivery());
            case "markFeedItemRead", "markFeedItemUnread" -> feedItem();
            default -> list(delivery()); // the feed
        };
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        ObjectNode body = example.deepCopy();
        return switch (operation.id()) {
            case "addContact" -> body.put("handle", DANA);
            case "addEndpoint" -> body.put("name", RecipientFixtures.uniqueName("hook"));
            case "subscribe" -> body.put("contact", DANA);
            case "markFeedRead" ->
                body.put("upTo", RecipientFixtures.feedOf("dana").text("/items/0/id"));
            default -> body;
        };
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return pointer.matches("/mutes/[0-9]+/until");
    }

    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        // The response to the repeated request hides the secret, see EndpointResourceTest.
        return operation.id().equals("addEndpoint") && caseName.equals("the same request again");
    }

    private static ApiResponse dana() {
        JsonNode known = ApiClient.as(Tokens.admin())
                .get("/api/v1/contacts?handle=" + DANA)
                .at("/items");
        return known.isEmpty()
                ? RecipientFixtures.contact(DANA, "dana@example.com")
                : ApiClient.as(Tokens.admin())
                        .get("/api/v1/contacts/" + known.get(0).get("id").asText());
    }

    private static Target withoutDana() {
        ApiResponse dana = dana();
        ApiClient.as(Tokens.admin())
                .delete("/api/v1/contacts/" + dana.text("/id"), dana.etag())
                .expect(204);
        return Target.none();
    }

    /** Those of Dana, who has changed them. */
    private static Target preferences() {
        ApiClient dana = ApiClient.as(Tokens.as("dana", "reader"));
        String path = "/api/v1/preferences/" + DANA;
        ApiResponse before = dana.get(path);
        ApiResponse changed = dana.patch(path, before.etag(), Map.of("digest", Map.of("at", "07:15")));
        return Target.at("handle", DANA).etag(changed.etag());
    }

    private static ApiResponse endpoint() {
        return RecipientFixtures.endpoint("https://hooks.example.com/", false);
    }

    private static ApiResponse subscription() {
        dana();
        return RecipientFixtures.subscribe(Map.of("contact", DANA, "eventTypes", List.of("dev.debrief.postmortem.*")));
    }

    private static Target messageTemplate() {
        String eventType = "dev.debrief.incident.resolved.v1";
        ApiResponse template = ApiClient.as(Tokens.admin())
                .get("/api/v1/message-templates/" + eventType + "/TEAMS")
                .expect(200);
        return Target.at("eventType", eventType).and("channel", "TEAMS").etag(template.etag());
    }

    private ApiResponse delivery() {
        dana();
        new SampleEvents(inbox, consumers).publishActionItemOwnedBy("overdue", DANA);
        return RecipientFixtures.deliveriesTo(DANA);
    }

    private Target feedItem() {
        delivery().body();
        return Target.at("id", RecipientFixtures.feedOf("dana").text("/items/0/id"));
    }

    private static Target of(ApiResponse resource) {
        if (resource.json().has("items")) {
            return Target.at("id", resource.text("/items/0/id")).etag("\"1\"");
        }
        String id = resource.json().has("id") ? resource.text("/id") : resource.text("/endpoint/id");
        return Target.at("id", id).etag(resource.etag());
    }

    private static Target list(ApiResponse oneMore) {
        oneMore.body();
        return Target.none();
    }
}
