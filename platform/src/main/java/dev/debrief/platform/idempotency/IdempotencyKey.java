package dev.debrief.platform.idempotency;

import dev.debrief.platform.problem.StandardProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the header: a structured-field string in quotes, or the bare value. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private IdempotencyKey() {}

    static String parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw StandardProblem.IDEMPOTENCY_KEY_REQUIRED.because(
                    "Send an Idempotency-Key header: a new UUID for each resource to create. Send the same key when you repeat the"
                            + " request.");
        }
        String key = header.trim();
        if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!KEY.matcher(key).matches()) {
            throw StandardProblem.IDEMPOTENCY_KEY_REQUIRED.because(
                    "The Idempotency-Key must be 1 to 128 visible ASCII characters, preferably a UUID.");
        }
        return key;
    }
}
