package dev.debrief.notifications.announcement;

import java.util.List;

/**
 * A fact in words for people.
 *
 * @param headline one line that can stand alone
 * @param lines the details, one sentence each
 */
public record Wording(Tone tone, String headline, List<String> lines) {

    public Wording {
        lines = List.copyOf(lines);
    }

    /** The details as one text. */
    public String body() {
        return String.join("\n", lines);
    }
}
