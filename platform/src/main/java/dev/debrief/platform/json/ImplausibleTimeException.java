package dev.debrief.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.debrief.platform.time.TimeBounds;
import java.util.Optional;
import java.util.function.Function;

/** A time or day beyond the bounds; the message says which bound and why. */
final class ImplausibleTimeException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private ImplausibleTimeException(JsonParser parser, String violation) {
        super(parser, violation);
    }

    /** Events have no bounds: a service does not refuse what another one has accepted. */
    static void throwIf(
            JsonParser parser, DeserializationContext context, Function<TimeBounds, Optional<String>> violationOf)
            throws ImplausibleTimeException {
        if (context.getAttribute(TimeBounds.class) instanceof TimeBounds bounds) {
            Optional<String> violation = violationOf.apply(bounds);
            if (violation.isPresent()) {
                throw new ImplausibleTimeException(parser, violation.get());
            }
        }
    }
}
