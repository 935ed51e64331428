package dev.debrief.notifications.notification;

import java.util.List;

/**
 * The text of a notification.
 *
 * @param headline one-line summary
 * @param lines details, one sentence each
 */
public record NotificationContent(Tone tone, String headline, List<String> lines) {

    public NotificationContent {
        lines = List.copyOf(lines);
    }

    /** The lines, separated by line breaks. */
    public String body() {
        return String.join("\n", lines);
    }
}
