package dev.debrief.documents.markdown;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.time.LocalDate;
import java.util.List;

/** The timeline as a diagram of Mermaid; long ones are cut down to their key moments. */
final class MermaidTimeline {

    private static final int MOST_ENTRIES = 40;
    private static final int MOST_CHARACTERS = 160;

    private MermaidTimeline() {}

    /** Empty if there is nothing to draw. */
    static String of(Document document) {
        List<TimelineItem> entries = entries(document.timeline());
        StringBuilder diagram = new StringBuilder();
        LocalDate day = null;
        for (TimelineItem entry : entries) {
            LocalDate today = TextFormatter.day(entry.at());
            if (!today.equals(day)) {
                diagram.append(day == null ? "timeline\n" : "");
                diagram.append("    section ").append(TextFormatter.date(today)).append('\n');
                day = today;
            }
            diagram.append("        ")
                    .append(escaped(TextFormatter.time(entry.at()) + " UTC"))
                    .append(" : ")
                    .append(escaped(shortened(PlainText.ofMarkdown(entry.text()))))
                    .append('\n');
        }
        return diagram.toString();
    }

    private static List<TimelineItem> entries(List<TimelineItem> timeline) {
        return timeline.size() <= MOST_ENTRIES
                ? timeline
                : timeline.stream()
                        .filter(TimelineItem::keyMoment)
                        .limit(MOST_ENTRIES)
                        .toList();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MOST_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }

    /** Signs have a meaning in Mermaid, so they are written as its entities. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(character -> {
            if (character > 0x9F && character != 0x2028 && character != 0x2029
                    || Character.isLetterOrDigit(character)
                    || " ,.()-".indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else if (character >= ' ' && character < 0x7F) {
                escaped.append('#').append(character).append(';');
            } else {
                escaped.append(' ');
            }
        });
        return escaped.toString();
    }
}
