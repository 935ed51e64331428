package dev.debrief.notifications.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message on a channel, from an administrator's template or the built-in one.
 *
 * @param headline one line, plain text
 * @param lines paragraphs, plain text
 * @param reference key of the subject: {@code INC-42}; empty for a digest
 * @param link URL of the subject; null when none is configured
 * @param reason one sentence: why the recipient receives it
 */
public record MessageText(
        String headline,
        List<String> lines,
        String reference,
        @Nullable String link,
        String reason) {

    public MessageText {
        lines = List.copyOf(lines);
    }
}
