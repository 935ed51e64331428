package dev.debrief.incidents.ingress.kind.slack;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form, {@code application/x-www-form-urlencoded}. */
record FormFields(Map<String, String> values) {

    /** @throws UnreadableDeliveryException if it is no form */
    static FormFields of(RawDelivery delivery) {
        Map<String, String> values = new HashMap<>();
        for (String pair : new String(delivery.body(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new FormFields(values);
    }

    /** Null if it is missing or blank. */
    @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws UnreadableDeliveryException if it is missing or blank */
    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new UnreadableDeliveryException("The field " + name + " is missing or empty.");
        }
        return value;
    }

    private static String decoded(String text) {
        try {
            return Texts.storable(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableDeliveryException("The body is not a form: " + e.getMessage());
        }
    }
}
