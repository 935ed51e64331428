package dev.debrief.notifications.notification;

import java.util.List;

/**
 * An event in words for people.
 *
 * @param headline one line that can stand alone
 * @param lines the details, one sentence each
 */
public record NotificationContent(Tone tone, String headline, List<String> lines) {

    public NotificationContent {
        lines = List.copyOf(lines);
    }

    /** The details as one text. */
    public String body() {
        return String.join("\n", lines);
    }
}
