package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of an incident: the start of impact, and what was reached when. */
final class Phases {

    private static final String START = "START";
    private static final Set<String> MAIN = Set.of(START, "DETECTION", "MITIGATION", "RESOLUTION");

    private final Document.Details details;

    Phases(Document.Details details) {
        this.details = details;
    }

    /** @param after since the start of impact; null for the start, and if that is unknown */
    record Milestone(
            String phase, String name, Instant at, @Nullable Duration after) {

        /** Whether it is one that every response has. */
        boolean isMain() {
            return MAIN.contains(phase);
        }
    }

    /** A time between milestones. @param meaning what has been reached and what has not */
    record Band(Instant from, Instant to, Tone tone, String meaning) {}

    /** By time. */
    List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        Instant start = details.startedAt();
        if (start != null) {
            milestones.add(new Milestone(START, "Impact starts", start, null));
        }
        for (Span span : details.durations()) {
            Instant at = end(span);
            if (at != null) {
                milestones.add(
                        new Milestone(span.name(), reached(span.name()), at, start == null ? null : after(start, at)));
            }
        }
        milestones.sort(Comparator.comparing(Milestone::at));
        return milestones;
    }

    /** From the start to the resolution, or to the given end if it is not resolved. Without a start there are none. */
    List<Band> bands(Instant end) {
        Instant start = details.startedAt();
        if (start == null) {
            return List.of();
        }
        List<Band> bands = new ArrayList<>();
        Optional<Instant> resolved = at("RESOLUTION");
        Instant from = add(bands, start, at("DETECTION"), Tone.BAD_FILL, "not detected yet");
        from = add(bands, from, at("MITIGATION"), Tone.WARN_FILL, "not mitigated yet");
        add(bands, from, resolved.isPresent() ? resolved : Optional.of(end), lastTone(), lastMeaning());
        return bands;
    }

    /** Every duration in words, also those that are not known. */
    void describe(Alternative alternative) {
        Instant start = details.startedAt();
        if (start != null) {
            alternative.statement("Impact starts: " + TextFormatter.dateAndTime(start));
        }
        for (Span span : details.durations()) {
            alternative.statement(
                    PlainText.of(TextFormatter.label(span.name())) + ": " + TextFormatter.spanWithEnd(span));
        }
    }

    private Tone lastTone() {
        return at("MITIGATION").isPresent() ? Tone.GOOD_FILL : Tone.WARN_FILL;
    }

    private String lastMeaning() {
        return at("MITIGATION").isPresent() ? "mitigated, not resolved yet" : "not resolved yet";
    }

    private Instant add(List<Band> bands, Instant from, Optional<Instant> to, Tone tone, String meaning) {
        if (to.isEmpty() || !to.get().isAfter(from)) {
            return from;
        }
        bands.add(new Band(from, to.get(), tone, meaning));
        return to.get();
    }

    private Optional<Instant> at(String span) {
        return details.durations().stream()
                .filter(some -> some.name().equals(span))
                .flatMap(some -> Stream.ofNullable(end(some)))
                .findFirst();
    }

    private @Nullable Instant end(Span span) {
        Instant start = details.startedAt();
        Long seconds = span.seconds();
        if (span.end() != null || start == null || seconds == null) {
            return span.end();
        }
        return start.plusSeconds(seconds);
    }

    private static @Nullable Duration after(Instant start, Instant at) {
        return at.isBefore(start) ? null : Duration.between(start, at);
    }

    private static String reached(String span) {
        return switch (span) {
            case "DETECTION" -> "Detected";
            case "ACKNOWLEDGEMENT" -> "Acknowledged";
            case "IDENTIFICATION" -> "Cause identified";
            case "MITIGATION" -> "Mitigated";
            case "RESOLUTION" -> "Resolved";
            default -> PlainText.of(TextFormatter.label(span));
        };
    }
}
