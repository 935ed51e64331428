package dev.debrief.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Accepts RFC 3339 instants with a four-digit year and truncates them to microseconds. */
class StorableInstantDeserializer extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    StorableInstantDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            Instant instant = OffsetDateTime.parse(parser.getText()).toInstant();
            if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notAnInstant) {
            // reported below, like an instant out of range
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not an RFC 3339 instant");
    }
}
