package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The entries that a timeline has space for.
 *
 * @param shown all of them, or the key moments and decisions of a long timeline
 * @param note what is not shown; empty if nothing is missing
 */
record Moments(List<TimelineItem> shown, String note) {

    /** More labels than this are no longer a picture. */
    static final int MOST = 80;

    private static final int FEW = 16;
    private static final int SOME = 32;

    static Moments of(List<TimelineItem> timeline) {
        if (timeline.size() <= MOST) {
            return new Moments(sorted(timeline), "");
        }
        List<TimelineItem> chosen =
                timeline.stream().filter(Moments::isImportant).toList();
        if (chosen.isEmpty()) {
            return new Moments(
                    sorted(thinned(timeline)), "Named are " + MOST / 2 + " of " + timeline.size() + " entries.");
        }
        String all = chosen.size() + (chosen.size() == 1 ? " key moment or decision" : " key moments and decisions");
        String note = chosen.size() <= MOST
                ? "Named are the " + all + " of " + timeline.size() + " entries."
                : "Named are " + MOST + " of the " + all + " of " + timeline.size() + " entries.";
        return new Moments(sorted(chosen.size() <= MOST ? chosen : thinned(chosen)), note);
    }

    int linesEach() {
        return shown.size() <= FEW ? 3 : shown.size() <= SOME ? 2 : 1;
    }

    double gap() {
        return shown.size() <= FEW ? 6 : shown.size() <= SOME ? 4 : 1.5;
    }

    boolean areAll() {
        return note.isEmpty();
    }

    static boolean isDecision(TimelineItem item) {
        return item.decision() != null;
    }

    /** What the label says. */
    static String words(TimelineItem item) {
        String text = PlainText.ofMarkdown(item.text());
        String incident = PlainText.of(item.incident());
        String of = incident.isEmpty() ? "" : incident + ": ";
        Document.Decision decision = item.decision();
        return decision == null ? of + text : of + text + " \u2192 " + PlainText.of(decision.choice());
    }

    /** Everything that is known about the entry. */
    static String statement(TimelineItem item) {
        StringBuilder statement = new StringBuilder(TextFormatter.dateAndTime(item.at()))
                .append(" (")
                .append(PlainText.of(TextFormatter.moment(item)))
                .append("): ")
                .append(PlainText.ofMarkdown(item.text()));
        Document.Decision decision = item.decision();
        if (decision != null) {
            statement.append(" Decision: ").append(PlainText.of(decision.choice()));
            statement.append(". Known then: ").append(PlainText.ofMarkdown(decision.knownThen()));
            statement.append(" Options: ").append(PlainText.of(String.join("; ", decision.options())));
            statement.append(". Reason: ").append(PlainText.ofMarkdown(decision.reason()));
        }
        return statement.toString();
    }

    static boolean isImportant(TimelineItem item) {
        return item.keyMoment() || isDecision(item);
    }

    private static List<TimelineItem> thinned(List<TimelineItem> items) {
        int count = items.stream().anyMatch(Moments::isImportant) ? MOST : MOST / 2;
        return IntStream.range(0, count)
                .mapToObj(i -> items.get((int) ((long) i * (items.size() - 1) / (count - 1))))
                .toList();
    }

    private static List<TimelineItem> sorted(List<TimelineItem> items) {
        return items.stream().sorted(Comparator.comparing(TimelineItem::at)).toList();
    }
}
