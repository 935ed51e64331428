package dev.debrief.e2e.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response.
 *
 * @param headers by name in lower case
 * @param body decoded; empty for an event stream, which has no end
 */
record Answer(int status, Map<String, List<String>> headers, String body, long milliseconds) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Without parameters, in lower case; empty if there is none. */
    String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public String toString() {
        var shown = body.length() > 2000 ? body.substring(0, 2000) + "…" : body;
        return status + " " + headers + "\n" + shown;
    }
}
