package dev.debrief.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.Service;
import java.util.List;
import java.util.Locale;

/**
 * Bodies that an operation should accept: its example, varied by the schema, with references to existing resources and
 * with new names.
 */
final class ValidBodies {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    /** Nobody listens there. */
    private static final String UNREACHABLE = "https://localhost:1/";

    private final Resources resources;

    ValidBodies(Resources resources) {
        this.resources = resources;
    }

    /** The example as it is, with references replaced. */
    JsonNode example(ApiOperation operation, String mediaType, RandomChoice random) {
        return withReferences(operation, exampleOf(operation, mediaType).deepCopy(), random);
    }

    /** The example, some members of which have other values. */
    JsonNode varied(ApiOperation operation, String mediaType, RandomChoice random) {
        var schema = operation.body(mediaType).path("schema");
        var values = new SchemaValues(operation.document(), random);
        JsonNode body = exampleOf(operation, mediaType).deepCopy();
        if (random.percent(20) && body.isObject()) {
            body = values.value(schema);
        } else if (body instanceof ObjectNode object) {
            values.vary(object, schema);
        }
        return withReferences(operation, body, random);
    }

    /** Nothing may be imported from the API of a real system. */
    private static ObjectNode withoutApi(ObjectNode source) {
        source.remove("api");
        return source;
    }

    /** No real tracker may be called; those of a kind with a public address would be. */
    private static ObjectNode unreachable(ObjectNode tracker) {
        return tracker.put("baseUrl", UNREACHABLE);
    }

    /** Only teams have members. */
    private static ObjectNode ofPerson(ObjectNode contact) {
        return contact.remove(List.of("members", "lead"));
    }

    /** An alias belongs to one service. */
    private static ObjectNode withAlias(ObjectNode service, String alias) {
        service.putArray("aliases").addObject().put("source", "pagerduty").put("value", alias);
        return service;
    }

    /** The bytes to send. */
    static byte[] bytes(JsonNode body) {
        return body.isTextual()
                ? body.asText().getBytes(UTF_8)
                : body.toString().getBytes(UTF_8);
    }

    static byte[] file() {
        return PNG.clone();
    }

    /** A missing node for a file. An example in a string is JSON or text. */
    private static JsonNode exampleOf(ApiOperation operation, String mediaType) {
        var document = operation.document();
        var body = operation.body(mediaType);
        var own = document.example(body);
        var example = own.isMissingNode() ? document.example(document.resolve(body.path("schema"))) : own;
        if (example.isTextual() && mediaType.endsWith("json") && !mediaType.endsWith("ndjson")) {
            try {
                return ApiClient.JSON.readTree(example.asText());
            } catch (JsonProcessingException e) {
                throw new AssertionError(operation + " has an example that is not JSON.", e);
            }
        }
        return example;
    }

    private JsonNode withReferences(ApiOperation operation, JsonNode body, RandomChoice random) {
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        var unique = Long.toHexString(random.anyLong() & 0xFFFFFFFFFFL);
        return switch (operation.id()) {
            case "mergeIncident" -> object.put("into", resources.incident(random));
            case "relateIncident", "draftPostmortem", "linkRecurrence" ->
                object.put("incident", resources.incident(random));
            case "createActionItem" ->
                object.put("postmortem", resources.idOf(Service.POSTMORTEM, "/api/v1/postmortems/{id}", random));
            case "joinIncident" -> object.put("handle", "user:" + unique);
            case "addContact" -> ofPerson(object.put("handle", "user:" + unique));
            case "addIngressSource" -> withoutApi(object.put("key", "source-" + unique));
            case "editIngressSource" -> withoutApi(object);
            case "addService" -> withAlias(object.put("key", "service-" + unique), unique);
            case "defineIncidentField" -> object.put("key", "field-" + unique);
            case "defineMeasurement" -> object.put("key", "M_" + unique.toUpperCase(Locale.ROOT));
            case "addEndpoint" -> object.put("name", "Hook " + unique).put("url", UNREACHABLE + unique);
            case "editEndpoint" -> object.has("url") ? object.put("url", UNREACHABLE + unique) : object;
            case "addTracker" ->
                unreachable(object.put("key", "tracker-" + unique).put("kind", "JIRA_CLOUD"));
            case "editTracker" -> object.has("baseUrl") ? unreachable(object) : object;
            case "linkTracker" -> object.put("tracker", FuzzFixture.TRACKER);
            case "subscribe" -> object.has("endpoint") ? object : object.put("contact", "user:ada");
            case "markFeedRead" ->
                object.put("upTo", resources.idOf(Service.NOTIFICATION, "/api/v1/feed/{id}", random));
            default -> object;
        };
    }
}
