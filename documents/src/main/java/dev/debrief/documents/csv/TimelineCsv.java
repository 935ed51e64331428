package dev.debrief.documents.csv;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Reference;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every entry of the timeline, one a row; times are in UTC. */
public final class TimelineCsv implements DocumentRenderer {

    private static final List<String> HEADER = List.of(
            "Time",
            "Kind",
            "Key moment",
            "Text",
            "Actor",
            "Incident",
            "Source",
            "Link",
            "Reply to",
            "Evidence",
            "Known then",
            "Options",
            "Decided",
            "Because");

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(writer);
        csv.row(HEADER);
        for (TimelineItem entry : document.timeline()) {
            csv.row(row(entry));
        }
        writer.flush();
    }

    private static List<String> row(TimelineItem entry) {
        Instant replyTo = entry.replyTo();
        Document.Decision decision = entry.decision();
        return List.of(
                entry.at().toString(),
                TextFormatter.label(entry.kind()),
                entry.keyMoment() ? "yes" : "no",
                entry.text(),
                TextFormatter.orEmpty(entry.actor()),
                TextFormatter.orEmpty(entry.incident()),
                TextFormatter.orEmpty(entry.source()),
                TextFormatter.orEmpty(entry.link()),
                replyTo == null ? "" : replyTo.toString(),
                evidence(entry.evidence()),
                decision == null ? "" : decision.knownThen(),
                decision == null ? "" : String.join("\n", decision.options()),
                decision == null ? "" : decision.choice(),
                decision == null ? "" : decision.reason());
    }

    private static String evidence(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.title() + inParentheses(reference.link()))
                .collect(Collectors.joining("\n"));
    }

    private static String inParentheses(@Nullable String link) {
        return TextFormatter.orEmpty(link).isEmpty() ? "" : " (" + link + ")";
    }
}
