package dev.debrief.incidents.ingress.kind.cloudevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An event in one of the modes of CloudEvents over HTTP: attributes in headers (binary), one event as JSON
 * (structured), or an array of them (batch).
 *
 * @param attributes {@code id}, {@code source}, {@code type}, {@code subject}, {@code time}
 */
record CloudEvent(Payload attributes, Payload data) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String HEADER_PREFIX = "ce-";
    private static final String STRUCTURED = "application/cloudevents";
    private static final String BATCH = "application/cloudevents-batch";
    private static final byte[] NO_DATA = "{}".getBytes(StandardCharsets.UTF_8);

    /** @throws UnreadableDeliveryException if there is an event that cannot be read */
    static List<CloudEvent> of(RawDelivery delivery) {
        String mediaType = Objects.requireNonNullElse(delivery.header("content-type"), "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (mediaType.startsWith(BATCH)) {
            return batch(delivery.body());
        }
        boolean structured = mediaType.startsWith(STRUCTURED) || !isBinary(delivery);
        return List.of(structured ? structured(delivery.body()) : binary(delivery));
    }

    /** Whether the attributes are in headers. */
    static boolean isBinary(RawDelivery delivery) {
        return delivery.header(HEADER_PREFIX + "specversion") != null;
    }

    private static CloudEvent binary(RawDelivery delivery) {
        Payload attributes = headers(delivery);
        byte[] body = delivery.body();
        return supported(new CloudEvent(attributes, Payload.of(body.length == 0 ? NO_DATA : body)));
    }

    /** The attributes in headers, decoded. */
    static Payload headers(RawDelivery delivery) {
        Map<String, String> attributes = new TreeMap<>();
        delivery.headers().forEach((name, value) -> {
            if (name.startsWith(HEADER_PREFIX)) {
                attributes.put(name.substring(HEADER_PREFIX.length()), decoded(value));
            }
        });
        return Payload.of(write(attributes));
    }

    /** Characters beyond ASCII are percent-encoded in headers. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private static CloudEvent structured(byte[] body) {
        Payload event = Payload.of(body);
        return supported(new CloudEvent(event, data(event)));
    }

    private static Payload data(Payload event) {
        String encoded = event.text("data_base64");
        if (encoded == null) {
            return event.at("data");
        }
        try {
            return Payload.of(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableDeliveryException("The member data_base64 is not valid base64.");
        }
    }

    private static List<CloudEvent> batch(byte[] body) {
        List<CloudEvent> events = new ArrayList<>();
        for (JsonNode event : array(body)) {
            events.add(structured(write(event)));
        }
        return List.copyOf(events);
    }

    private static JsonNode array(byte[] body) {
        try {
            JsonNode array = JSON.readTree(body);
            if (array == null || !array.isArray()) {
                throw new UnreadableDeliveryException("The body of a batch is not a JSON array.");
            }
            return array;
        } catch (IOException e) {
            throw new UnreadableDeliveryException(
                    "The body is not valid JSON: " + Texts.quoted(String.valueOf(e.getMessage())));
        }
    }

    private static CloudEvent supported(CloudEvent event) {
        String version = event.attributes.required("specversion");
        if (!version.startsWith("1.")) {
            throw new UnreadableDeliveryException(
                    "The specversion is " + Texts.quoted(version) + ". CloudEvents 1.0 is supported.");
        }
        return event;
    }

    private static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UnreadableDeliveryException("The event cannot be read: " + Texts.quoted(e.getOriginalMessage()));
        }
    }
}
