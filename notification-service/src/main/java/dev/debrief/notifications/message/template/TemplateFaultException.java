package dev.debrief.notifications.message.template;

import org.jspecify.annotations.Nullable;

/** A template that cannot be read, or not be rendered for an event. The message is a sentence for its author. */
public final class TemplateFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final @Nullable Integer line;

    TemplateFaultException(String part, @Nullable Integer line, String message) {
        super(message, null, false, false);
        this.part = part;
        this.line = line;
    }

    /** {@code headline} or {@code body}. */
    public String part() {
        return part;
    }

    /** The line of the part, from 1; null if no single line is wrong. */
    public @Nullable Integer line() {
        return line;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
