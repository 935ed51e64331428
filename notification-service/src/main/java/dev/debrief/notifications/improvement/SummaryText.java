package dev.debrief.notifications.improvement;

import dev.debrief.notifications.improvement.SummaryOverview.Item;
import dev.debrief.notifications.improvement.SummaryOverview.Section;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes weekly summaries: what was improved, and thanks.
 *
 * @param zone of the organisation
 */
record SummaryText(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Map<String, String> INTERVALS = Map.of(
            "DETECT", "detection",
            "ACKNOWLEDGE", "acknowledgement",
            "MITIGATE", "mitigation",
            "RESOLVE", "resolution");

    /**
     * With the titles of all subjects.
     *
     * @param team display name; null for the whole organisation
     */
    NotificationContent full(SummaryOverview summary, @Nullable String team) {
        return content(
                summary,
                team,
                summary.sections().stream().map(SummaryText::paragraph).toList());
    }

    /** Without titles, for the feed: it would keep the title of a subject that is restricted later. */
    NotificationContent counts(SummaryOverview summary, @Nullable String team) {
        return content(
                summary,
                team,
                summary.sections().stream().map(section -> count(section) + ".").toList());
    }

    private NotificationContent content(SummaryOverview summary, @Nullable String team, List<String> sections) {
        List<String> lines = new ArrayList<>(sections);
        if (!summary.minutes().isEmpty()) {
            lines.add("The action items are meant to shorten a response: " + minutes(summary) + ".");
        }
        lines.add("Thank you to everyone who made this possible.");
        String headline = "What " + (team == null ? "we" : team) + " improved since "
                + DAY.format(summary.from().atZone(zone));
        return new NotificationContent(Tone.SUCCESS, headline, lines);
    }

    private static String paragraph(Section section) {
        List<String> lines = new ArrayList<>();
        lines.add(count(section) + ":");
        section.items().forEach(item -> lines.add("– " + line(item)));
        int more = section.count() - section.items().size();
        if (more > 0) {
            lines.add("– and " + more + " more");
        }
        return String.join("\n", lines);
    }

    private static String line(Item item) {
        String name = item.key() + " \"" + item.title() + "\"";
        return item.owner() == null ? name : name + ". Thank you, " + item.owner() + "!";
    }

    private static String count(Section section) {
        int count = section.count();
        boolean one = count == 1;
        return switch (section.kind()) {
            case VERIFIED -> count + (one ? " action item" : " action items") + " had the intended effect";
            case COMPLETED -> count + (one ? " action item is done" : " action items are done");
            case CLOSED -> count + (one ? " postmortem is closed" : " postmortems are closed");
            case PUBLISHED ->
                count + (one ? " postmortem is" : " postmortems are") + " published for everyone to learn from";
        };
    }

    private static String minutes(SummaryOverview summary) {
        return summary.minutes().entrySet().stream()
                .map(entry -> interval(entry.getKey()) + " by " + entry.getValue()
                        + (entry.getValue() == 1 ? " minute" : " minutes"))
                .collect(Collectors.joining(", "));
    }

    private static String interval(String name) {
        return INTERVALS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
    }
}
