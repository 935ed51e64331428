package dev.debrief.platform.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;

/**
 * Parses records into events. Lenient towards newer publishers (unknown properties, unknown enum values where the enum
 * has a default, times beyond the bounds of requests), strict in everything else.
 */
@ApplicationScoped
public class EventReader {

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json.copy();
        this.json
                .setConfig(this.json.getDeserializationConfig().withoutAttribute(TimeBounds.class))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Never fails: the parsed record carries the fault instead. */
    public ParsedRecord read(EventConsumer consumer, RawRecord record) {
        EventIdentity identity;
        try {
            identity = RecordHeaders.identityOf(record);
        } catch (UnprocessableMessageException fault) {
            return new ParsedRecord(record, null, null, fault);
        }
        try {
            return new ParsedRecord(record, identity, eventOf(consumer, record, identity), null);
        } catch (UnprocessableMessageException fault) {
            return new ParsedRecord(record, identity, null, fault);
        }
    }

    private ReceivedEvent eventOf(EventConsumer consumer, RawRecord record, EventIdentity identity) {
        Class<?> type = consumer.payloadTypeOf(identity.type())
                .orElseThrow(() -> new UnprocessableMessageException(
                        ParkingReason.UNKNOWN_TYPE, "This service does not know " + identity.type(), null));
        Instant time = RecordHeaders.timeOf(record);
        return new ReceivedEvent(
                identity.eventId(),
                identity.type(),
                identity.aggregateId(),
                identity.version(),
                time,
                body(record, type));
    }

    private Object body(RawRecord record, Class<?> type) {
        byte[] value = record.value();
        if (value == null) {
            throw new UnprocessableMessageException(ParkingReason.UNREADABLE, "The record has no body", null);
        }
        try {
            Object body = json.readValue(value, type);
            if (body == null) {
                throw new UnprocessableMessageException(ParkingReason.UNREADABLE, "The body is null", null);
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new UnprocessableMessageException(
                    ParkingReason.UNREADABLE,
                    "The body is not a valid " + type.getSimpleName() + ": " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UnprocessableMessageException(
                    ParkingReason.UNREADABLE, "The body cannot be read: " + e.getMessage(), e);
        }
    }
}
