package dev.debrief.e2e.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes texts for paths and queries. */
final class Percent {

    private Percent() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
