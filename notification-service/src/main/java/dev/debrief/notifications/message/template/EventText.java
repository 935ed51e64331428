package dev.debrief.notifications.message.template;

import java.util.List;

/**
 * An event as text.
 *
 * @param headline one line
 * @param lines paragraphs, none of them blank; a paragraph can contain line breaks
 */
public record EventText(String headline, List<String> lines) {

    public EventText {
        lines = List.copyOf(lines);
    }
}
