package dev.debrief.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Accepts ISO dates with a four-digit year. Those of requests are also within the
 * {@link dev.debrief.platform.time.TimeBounds bounds}.
 */
class StorableDateDeserializer extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    StorableDateDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            LocalDate date = LocalDate.parse(parser.getText());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                ImplausibleTimeException.throwIf(parser, context, bounds -> bounds.violationOf(date));
                return date;
            }
        } catch (DateTimeException notADate) {
            // reported below, like a date out of range
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a date");
    }
}
