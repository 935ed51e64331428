package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.TextFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a reader wants to know first: how long it took, what it cost, and what is still to be done. */
final class Glance {

    /** The rest is in the section about impact. */
    private static final int FIGURES = 4;

    private Glance() {}

    /** @param tone the class that colours the note */
    record Value(String name, String value, String note, String tone) {

        Value(String name, String value) {
            this(name, value, "", "plain");
        }
    }

    static List<Value> of(Document document) {
        Document.Details details = document.details();
        return Stream.of(
                        span(details, "RESOLUTION", TextFormatter.ofOneIncident("Duration", details)),
                        span(details, "DETECTION", "Detected after"),
                        span(details, "MITIGATION", "Mitigated after"),
                        figures(document),
                        actions(ActionProgress.of(document.actionItems())))
                .flatMap(values -> values)
                .toList();
    }

    private static Stream<Value> span(Document.Details details, String name, String label) {
        return details.durations().stream()
                .filter(span -> span.name().equals(name))
                .filter(span -> span.seconds() != null || span.status().equals("PENDING"))
                .map(span -> new Value(label, TextFormatter.span(span)));
    }

    private static Stream<Value> figures(Document document) {
        Document.Impact impact = document.impact();
        return impact == null
                ? Stream.empty()
                : impact.figures().stream()
                        .limit(FIGURES)
                        .map(figure -> new Value(
                                figure.name(),
                                figure.value(),
                                Objects.requireNonNullElse(figure.basis(), ""),
                                "plain"));
    }

    private static Stream<Value> actions(ActionProgress progress) {
        if (progress.total() == 0) {
            return Stream.empty();
        }
        long open = progress.total() - progress.done();
        String value = open == 0 ? "all done" : open + " open";
        return Stream.of(new Value("Action items", value, progress.words(), progress.overdue() == 0 ? "plain" : "bad"));
    }
}
