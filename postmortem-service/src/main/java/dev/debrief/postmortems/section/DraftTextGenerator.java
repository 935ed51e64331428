package dev.debrief.postmortems.section;

import dev.debrief.documents.markdown.MarkdownEscaper;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentTimes;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.template.DraftedFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates the first text of a prose section from the incidents, and from nothing else. */
final class DraftTextGenerator {

    private DraftTextGenerator() {}

    /** Markdown; empty when the incidents have no data for it. */
    static String of(DraftedFrom from, List<IncidentProjection> incidents) {
        List<String> paragraphs = new ArrayList<>();
        for (IncidentProjection incident : incidents) {
            List<String> sentences = switch (from) {
                case SUMMARY -> summary(incident);
                case DETECTION -> detection(incident.details().times());
                case RESPONSE -> response(incident.details().times());
            };
            if (!sentences.isEmpty()) {
                String lead = incidents.size() > 1 && from != DraftedFrom.SUMMARY ? incident.key() + ": " : "";
                paragraphs.add(MarkdownEscaper.paragraph(lead + String.join(" ", sentences)));
            }
            Impact impact = incident.impact();
            if (from == DraftedFrom.SUMMARY && impact != null && impact.userImpact() != null) {
                paragraphs.add(impact.userImpact().strip());
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static List<String> summary(IncidentProjection incident) {
        IncidentDetails details = incident.details();
        IncidentTimes times = details.times();
        List<String> sentences = new ArrayList<>();
        sentences.add(incident.key() + ", " + details.title() + ", was of severity "
                + details.severity().name() + ".");
        if (times.startedAt() != null
                && times.resolvedAt() != null
                && !times.resolvedAt().isBefore(times.startedAt())) {
            sentences.add("It began on " + TextFormatter.dateAndTime(times.startedAt()) + ", and was resolved "
                    + after(times.startedAt(), times.resolvedAt()) + ".");
        } else if (times.startedAt() != null) {
            sentences.add("It began on " + TextFormatter.dateAndTime(times.startedAt()) + ".");
        }
        if (!details.services().isEmpty()) {
            sentences.add("Affected: " + String.join(", ", details.services()) + ".");
        }
        return sentences;
    }

    private static List<String> detection(IncidentTimes times) {
        List<String> sentences = new ArrayList<>();
        step(sentences, "The first sign was there", times.startedAt(), times.firstSignalAt());
        step(sentences, "The alarm was raised", times.startedAt(), times.detectedAt());
        return sentences;
    }

    private static List<String> response(IncidentTimes times) {
        List<String> sentences = new ArrayList<>();
        step(sentences, "The investigation began", times.startedAt(), times.acknowledgedAt());
        step(sentences, "The cause was found", times.startedAt(), times.identifiedAt());
        step(sentences, "The impact was stopped", times.startedAt(), times.mitigatedAt());
        step(sentences, "The incident was declared over", times.startedAt(), times.resolvedAt());
        return sentences;
    }

    private static void step(List<String> sentences, String what, @Nullable Instant start, @Nullable Instant at) {
        if (at != null) {
            sentences.add(what + " at " + TextFormatter.time(at) + " UTC"
                    + (start == null || at.isBefore(start) ? "." : ", " + after(start, at) + "."));
        }
    }

    private static String after(Instant start, Instant at) {
        return TextFormatter.duration(Duration.between(start, at).toSeconds()) + " after the impact began";
    }
}
