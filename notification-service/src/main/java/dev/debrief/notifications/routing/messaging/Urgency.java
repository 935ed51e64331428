package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.notification.Severity;
import org.jspecify.annotations.Nullable;

/** Whether messages about an event are sent in quiet hours, too. */
enum Urgency {
    NORMAL(""),
    IF_CRITICAL("if CRITICAL"),
    ALWAYS("yes");

    private final String words;

    Urgency(String words) {
        this.words = words;
    }

    boolean isUrgent(@Nullable Severity severity) {
        return switch (this) {
            case NORMAL -> false;
            case IF_CRITICAL -> severity == Severity.CRITICAL;
            case ALWAYS -> true;
        };
    }

    /** For the documentation. */
    String words() {
        return words;
    }
}
