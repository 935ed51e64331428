package dev.debrief.contracts.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as an AsyncAPI 3 document, for code generators and portals. */
final class AsyncApiDocument {

    private static final String BINDING_VERSION = "0.5.0";

    private final TypeSchemas types = new TypeSchemas(SchemaDialect.ASYNC_API);
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    static JsonNode build() {
        return new AsyncApiDocument().document();
    }

    private JsonNode document() {
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:debrief:events");
        document.putObject("info")
                .put("title", "Debrief events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Events published by the services of Debrief. docs/events.md explains the rules for consumers.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (Aggregate aggregate : Aggregate.values()) {
            channels.set(aggregate.wireName(), channel(aggregate));
            operations.set(operationName(aggregate.publisher(), "Publishes", aggregate), operation("send", aggregate));
            for (String consumer : TopicConsumers.of(aggregate)) {
                operations.set(operationName(consumer, "Receives", aggregate), operation("receive", aggregate));
            }
        }
        for (Class<? extends DomainEvent> event : EventTypes.all()) {
            messages.set(event.getSimpleName(), message(event));
            schemas.set(event.getSimpleName(), types.record(event));
        }
        schemas.setAll(types.definitions());
        return document;
    }

    private static ObjectNode channel(Aggregate aggregate) {
        ObjectNode channel = JsonNodeFactory.instance.objectNode();
        channel.put("address", aggregate.topic());
        channel.put("title", pascal(aggregate.wireName()) + "Events");
        channel.put(
                "description",
                "Published by " + aggregate.publisher()
                        + ". The key is the aggregate id; events of one aggregate are in order.");
        ObjectNode messages = channel.putObject("messages");
        eventsOf(aggregate)
                .forEach(event -> messages.putObject(event.getSimpleName())
                        .put("$ref", "#/components/messages/" + event.getSimpleName()));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", aggregate.topic())
                .put("partitions", Aggregate.PARTITIONS)
                .put("bindingVersion", BINDING_VERSION);
        return channel;
    }

    /** An operation without messages applies to all messages of its channel. */
    private static ObjectNode operation(String action, Aggregate aggregate) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + aggregate.wireName());
        return operation;
    }

    private static ObjectNode message(Class<? extends DomainEvent> event) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", EventTypes.typeOf(event));
        message.put("title", event.getSimpleName());
        message.put("summary", RecordMetadata.descriptionOf(event));
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        for (EventHeader header : EventHeader.values()) {
            properties.set(header.wireName(), header.schema(event));
            example.put(header.wireName(), header.example(event));
            if (header.isRequired()) {
                headers.withArray("required").add(header.wireName());
            }
        }
        message.putObject("payload").put("$ref", "#/components/schemas/" + event.getSimpleName());
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", BINDING_VERSION)
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid");
        ObjectNode golden = message.putArray("examples").addObject().put("name", "sample");
        golden.set("headers", example);
        golden.set("payload", CommittedFiles.read(CommittedFiles.sample(event)));
        return message;
    }

    private static List<Class<? extends DomainEvent>> eventsOf(Aggregate aggregate) {
        return EventTypes.all().stream()
                .filter(event -> EventTypes.aggregateOf(event) == aggregate)
                .toList();
    }

    /** {@code postmortem-service, Receives, ACTION_ITEM} becomes {@code postmortemServiceReceivesActionItemEvents}. */
    private static String operationName(String service, String verb, Aggregate aggregate) {
        String name = pascal(service);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + verb + pascal(aggregate.wireName())
                + "Events";
    }

    private static String pascal(String kebab) {
        return Arrays.stream(kebab.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
