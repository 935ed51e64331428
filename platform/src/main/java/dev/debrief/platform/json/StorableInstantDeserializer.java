package dev.debrief.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.debrief.platform.time.InstantText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Accepts instants with a four-digit year and truncates them to microseconds. Those of requests are also within the
 * {@link dev.debrief.platform.time.TimeBounds bounds}.
 */
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
            Instant instant = InstantText.parse(parser.getText());
            if (!instant.isBefore(FIRST) && instant.isBefore(LAST)) {
                ImplausibleTimeException.throwIf(parser, context, bounds -> bounds.violationOf(instant));
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notAnInstant) {
            // reported below, like an instant out of range
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not an RFC 3339 instant");
    }
}
