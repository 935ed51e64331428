package dev.debrief.incidents.ingress.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.platform.signature.ReceivedMessage;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deliveries as kinds of sources receive them, complete and damaged. */
public final class SampleDeliveries {

    public static final Instant RECEIVED_AT = Instant.parse("2024-11-15T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<JsonNode> REPLACEMENTS = List.of(
            MissingNode.getInstance(),
            NullNode.getInstance(),
            IntNode.valueOf(-1),
            TextNode.valueOf(""),
            TextNode.valueOf("x".repeat(2000)),
            JSON.createArrayNode().add(1),
            JSON.createObjectNode().put("a", "b"));

    private SampleDeliveries() {}

    public static RawDelivery json(String body) {
        return of(Map.of("Content-Type", "application/json"), body);
    }

    public static RawDelivery of(Map<String, String> headers, String body) {
        return new RawDelivery(headers, body.getBytes(UTF_8), RECEIVED_AT);
    }

    public static ReceivedMessage message(Map<String, String> headers, String body) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return new ReceivedMessage(HttpHeaders.of(values, (name, value) -> true), body.getBytes(UTF_8));
    }

    /**
     * Whatever is missing, null or of another type, and wherever the body ends, a kind reads it or says why it cannot.
     */
    public static void assertSurvivesDamage(SourceKind kind, Map<String, String> headers, String json) {
        for (String damaged : damaged(json)) {
            Throwable thrown = catchThrowable(() -> {
                RawDelivery delivery = of(headers, damaged);
                kind.deliveryId(delivery);
                kind.read(delivery);
            });
            if (thrown != null) {
                assertThat(thrown).as(damaged).isInstanceOf(UnreadableDeliveryException.class);
                assertThat(thrown.getMessage()).as(damaged).isNotBlank();
            }
        }
    }

    /** The sample with each of its members removed or replaced, and cut after each character. */
    public static List<String> damaged(String json) {
        List<String> damaged = new ArrayList<>();
        for (int length = 0; length < json.length(); length++) {
            damaged.add(json.substring(0, length));
        }
        JsonNode root = read(json);
        List<JsonPointer> members = new ArrayList<>();
        collect(root, JsonPointer.empty(), members);
        for (JsonPointer member : members) {
            for (JsonNode replacement : REPLACEMENTS) {
                damaged.add(replaced(root, member, replacement));
            }
        }
        return damaged;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> members) {
        node.properties().forEach(member -> {
            JsonPointer pointer = at.appendProperty(member.getKey());
            members.add(pointer);
            collect(member.getValue(), pointer, members);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            JsonPointer pointer = at.appendIndex(index);
            members.add(pointer);
            collect(node.get(index), pointer, members);
        }
    }

    private static String replaced(JsonNode root, JsonPointer member, JsonNode replacement) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(member.head());
        if (parent instanceof ArrayNode array) {
            int index = member.last().getMatchingIndex();
            if (replacement.isMissingNode()) {
                array.remove(index);
            } else {
                array.set(index, replacement);
            }
        } else if (parent instanceof ObjectNode object) {
            String name = member.last().getMatchingProperty();
            if (replacement.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, replacement);
            }
        }
        return copy.toString();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
