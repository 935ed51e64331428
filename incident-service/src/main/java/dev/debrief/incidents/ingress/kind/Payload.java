package dev.debrief.incidents.ingress.kind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON of a sender, read leniently: what is missing, empty or of another type is null. */
public final class Payload {

    private static final int MAX_DEPTH = 200;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(\\.\\d{1,9})?");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Largest numbers that are seconds, milliseconds and microseconds; larger ones are nanoseconds. */
    private static final BigDecimal MAX_SECONDS = new BigDecimal("1e11");

    private static final BigDecimal MAX_MILLIS = new BigDecimal("1e14");
    private static final BigDecimal MAX_MICROS = new BigDecimal("1e17");

    private final JsonNode node;

    private Payload(JsonNode node) {
        this.node = node;
    }

    /** @throws UnreadableDeliveryException unless it is one JSON object */
    public static Payload of(RawDelivery delivery) {
        return of(delivery.body());
    }

    /** @throws UnreadableDeliveryException unless it is one JSON object */
    public static Payload of(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isObject()) {
                throw new UnreadableDeliveryException("The body is not a JSON object.");
            }
            return new Payload(node);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
            throw new UnreadableDeliveryException("The body is not valid JSON" + where + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableDeliveryException("The body is not valid JSON: " + e.getMessage());
        }
    }

    /** The member at a path of names; an absent one is empty, never null. */
    public Payload at(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return new Payload(found);
    }

    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** Elements of an array; none if it is no array. */
    public List<Payload> items() {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(Payload::new)
                        .toList()
                : List.of();
    }

    /** Names of the members of an object. */
    public List<String> names() {
        return node.isObject()
                ? node.properties().stream().map(Map.Entry::getKey).toList()
                : List.of();
    }

    /** Text, number or boolean as text without surrounding blanks; null if absent or empty. */
    public @Nullable String text() {
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = Texts.storable(node.asText()).strip();
        return text.isEmpty() ? null : text;
    }

    public @Nullable String text(String... path) {
        return at(path).text();
    }

    /** @throws UnreadableDeliveryException if it is absent or empty */
    public String required(String... path) {
        String text = text(path);
        if (text == null) {
            throw new UnreadableDeliveryException("The member " + String.join(".", path) + " is missing or empty.");
        }
        return text;
    }

    public boolean isTrue(String... path) {
        return "true".equals(text(path));
    }

    /**
     * A time: ISO 8601 with an offset, or a number of seconds, milliseconds, microseconds or nanoseconds. Null if it is
     * absent, unreadable, or before 2000: senders write 0 or {@code 0001-01-01T00:00:00Z} for a time not set.
     */
    public @Nullable Instant instant(String... path) {
        String text = text(path);
        if (text == null) {
            return null;
        }
        Instant read = NUMBER.matcher(text).matches() ? ofNumber(new BigDecimal(text)) : ofText(text);
        return read == null || read.isBefore(EARLIEST) ? null : read;
    }

    /** As {@link #instant}. @throws UnreadableDeliveryException without a readable time */
    public Instant requiredInstant(String... path) {
        Instant at = instant(path);
        if (at == null) {
            throw new UnreadableDeliveryException(
                    "The member " + String.join(".", path) + " is not a time: " + Texts.quoted(required(path)));
        }
        return at;
    }

    private static @Nullable Instant ofNumber(BigDecimal number) {
        BigDecimal seconds = number.compareTo(MAX_SECONDS) < 0
                ? number
                : number.compareTo(MAX_MILLIS) < 0
                        ? number.movePointLeft(3)
                        : number.compareTo(MAX_MICROS) < 0 ? number.movePointLeft(6) : number.movePointLeft(9);
        if (seconds.compareTo(MAX_SECONDS) >= 0 || seconds.signum() < 0) {
            return null;
        }
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    private static @Nullable Instant ofText(String text) {
        try {
            return OffsetDateTime.parse(
                            text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replaceFirst(" ", "T"))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
