package dev.debrief.incidents.ingress.history.pagerduty;

import dev.debrief.incidents.ingress.kind.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of log entries. */
final class PagerDutyTexts {

    private PagerDutyTexts() {}

    /**
     * What a log entry says, in lines without repetitions; null if it says nothing.
     *
     * @param annotation whether its channel has the words of a note
     */
    static @Nullable String of(Payload entry, boolean annotation) {
        String note = annotation ? entry.text("channel", "summary") : null;
        if (note != null) {
            return note;
        }
        List<String> lines = new ArrayList<>();
        add(lines, entry.text("summary"));
        add(lines, entry.text("event_details", "description"));
        Payload channel = entry.at("channel");
        add(lines, channel.text("summary"));
        add(lines, channel.text("subject"));
        addValues(lines, channel.at("details"));
        add(lines, priority(channel));
        entry.at("changeset").items().forEach(change -> addValues(lines, change));
        entry.at("contexts").items().forEach(context -> add(lines, context(context)));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !lines.contains(line)) {
            lines.add(line);
        }
    }

    /** Details of an alert: a text, or an object. */
    private static void addValues(List<String> lines, Payload details) {
        add(lines, details.text());
        for (String name : details.names()) {
            String value = details.text(name);
            if (value != null) {
                add(lines, name + ": " + value);
            }
        }
    }

    private static @Nullable String priority(Payload channel) {
        String before = channel.text("old_priority", "summary");
        String after = channel.text("new_priority", "summary");
        return before == null && after == null
                ? null
                : "Priority: " + Objects.requireNonNullElse(before, "none") + " → "
                        + Objects.requireNonNullElse(after, "none");
    }

    private static @Nullable String context(Payload context) {
        String href = context.text("href");
        String link = href == null ? context.text("src") : href;
        String label = context.text("text");
        return link == null || label == null ? (link == null ? label : link) : "[" + label + "](" + link + ")";
    }
}
