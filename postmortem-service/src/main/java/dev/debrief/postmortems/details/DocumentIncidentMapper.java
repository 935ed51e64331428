package dev.debrief.postmortems.details;

import dev.debrief.documents.markdown.MarkdownEscaper;
import dev.debrief.documents.model.Attribute;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Presence;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.postmortems.incident.Decision;
import dev.debrief.postmortems.incident.Evidence;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Participant;
import dev.debrief.postmortems.incident.TimelineEntry;
import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.merging.Merge;
import dev.debrief.postmortems.incident.merging.MergedIncident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps the incidents to the document: their details, timelines and evidence. */
final class DocumentIncidentMapper {

    private final PostmortemDetails postmortemDetails;
    private final List<IncidentWithTimeline> incidents;
    private final ReferenceResolver references;

    DocumentIncidentMapper(PostmortemDetails postmortemDetails, ReferenceResolver references) {
        this.postmortemDetails = postmortemDetails;
        this.incidents = postmortemDetails.incidentsWithTimeline();
        this.references = references;
    }

    Document.Details details() {
        IncidentProjection incident = postmortemDetails.incident();
        IncidentDetails details = incident.details();
        return new Document.Details(
                incident.key(),
                details.title(),
                details.kind().name(),
                details.times().startedAt(),
                details.times().resolvedAt(),
                details.reportedBy().displayName(),
                postmortemDetails.postmortem().severity().name(),
                details.severityReason(),
                incidents.stream()
                        .flatMap(one -> one.incident().details().services().stream())
                        .distinct()
                        .toList(),
                participants(),
                details.durations().stream()
                        .map(span -> new Span(
                                span.name().name(),
                                span.status().name(),
                                span.seconds(),
                                span.reason() == null ? null : span.reason().name(),
                                details.times().endOf(span.name())))
                        .toList(),
                incidents.stream()
                        .skip(1)
                        .map(one -> one.incident().key() + ", "
                                + one.incident().details().title())
                        .toList(),
                attributes());
    }

    /** Everybody who took part in any of the incidents, with all their roles. */
    private List<Document.Participant> participants() {
        Map<String, Document.Participant> byHandle = new LinkedHashMap<>();
        for (IncidentWithTimeline one : incidents) {
            for (Participant participant : one.incident().participants()) {
                byHandle.merge(
                        participant.person().handle(),
                        new Document.Participant(
                                participant.person().displayName(), participant.roles(), presence(participant)),
                        (before, more) -> new Document.Participant(
                                before.name(), both(before.roles(), more.roles()), both(before.times(), more.times())));
            }
        }
        return List.copyOf(byHandle.values());
    }

    private static List<Presence> presence(Participant participant) {
        return participant.joinedAt() == null && participant.leftAt() == null
                ? List.of()
                : List.of(new Presence(participant.joinedAt(), participant.leftAt()));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        for (IncidentWithTimeline one : incidents) {
            IncidentDetails details = one.incident().details();
            String of = incidents.size() > 1 ? " of " + one.incident().key() : "";
            if (!one.equals(incidents.get(0))) {
                add(
                        attributes,
                        "Reporter" + of,
                        MarkdownEscaper.paragraph(details.reportedBy().displayName()));
                add(attributes, "Severity" + of, MarkdownEscaper.paragraph(severity(details)));
                add(attributes, "Times" + of, times(details));
            }
            add(attributes, "Summary" + of, details.summary());
            add(attributes, "Labels" + of, MarkdownEscaper.paragraph(String.join(", ", details.labels())));
            Instant closedAt = details.times().closedAt();
            add(attributes, "Closed" + of, closedAt == null ? null : TextFormatter.dateAndTime(closedAt));
            details.customFields()
                    .forEach(field -> add(attributes, field.label() + of, MarkdownEscaper.paragraph(field.value())));
            addMerges(attributes, one, of);
        }
        return attributes;
    }

    private static void addMerges(List<Attribute> attributes, IncidentWithTimeline one, String of) {
        Merge merge = one.incident().details().merge();
        add(attributes, "Merged" + of, merge == null ? null : MarkdownEscaper.paragraph(words(merge)));
        for (MergedIncident part : one.merged()) {
            add(
                    attributes,
                    "Merged incident " + part.key(),
                    MarkdownEscaper.paragraph(part.title() + " (" + words(part.merge()) + ")"));
            add(attributes, "Summary of " + part.key(), part.summary());
        }
    }

    /** {@code into INC-42, 15 November 2024, 12:00 UTC: The same outage}. */
    private static String words(Merge merge) {
        Instant at = merge.at();
        return "into "
                + Objects.requireNonNullElse(merge.intoKey(), "another incident")
                + (at == null ? "" : ", " + TextFormatter.dateAndTime(at))
                + (merge.reason() == null ? "" : ": " + merge.reason());
    }

    /** The durations of the document are those of the first incident. */
    private static String times(IncidentDetails details) {
        Stream<String> start = Stream.ofNullable(details.times().startedAt())
                .map(startedAt -> "Start: " + TextFormatter.dateAndTime(startedAt));
        Stream<String> phases = Stream.of(DurationName.values())
                .flatMap(phase -> Stream.ofNullable(details.times().endOf(phase))
                        .map(end -> TextFormatter.label(phase.name()) + ": " + TextFormatter.dateAndTime(end)));
        return Stream.concat(start, phases).collect(Collectors.joining("; "));
    }

    private static String severity(IncidentDetails details) {
        String label = TextFormatter.label(details.severity().name());
        return details.severityReason() == null ? label : label + " (" + details.severityReason() + ")";
    }

    private static void add(List<Attribute> attributes, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.add(new Attribute(name, value));
        }
    }

    /** The timelines of all incidents as one. */
    List<TimelineItem> timeline() {
        return incidents.stream()
                .flatMap(this::timelineOf)
                .sorted(Comparator.comparing(TimelineItem::at))
                .toList();
    }

    private Stream<TimelineItem> timelineOf(IncidentWithTimeline one) {
        Set<UUID> parents = one.timeline().stream()
                .map(TimelineEntry::replyTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Instant> times = one.timeline().stream()
                .filter(entry -> parents.contains(entry.entryId()))
                .collect(Collectors.toMap(TimelineEntry::entryId, TimelineEntry::occurredAt));
        return one.timeline().stream()
                .map(entry -> item(
                        entry,
                        nameOf(one),
                        Stream.ofNullable(entry.replyTo())
                                .map(times::get)
                                .findFirst()
                                .orElse(null)));
    }

    private TimelineItem item(TimelineEntry entry, @Nullable String incident, @Nullable Instant replyTo) {
        Decision decision = entry.decision();
        return new TimelineItem(
                entry.occurredAt(),
                entry.kind(),
                entry.text(),
                entry.actor(),
                entry.link(),
                entry.keyMoment(),
                incident,
                entry.source(),
                decision == null
                        ? null
                        : new Document.Decision(
                                decision.knownThen(), decision.options(), decision.choice(), decision.reason()),
                references.toEvidence(entry.evidenceIds()),
                replyTo);
    }

    List<Document.Evidence> evidence() {
        return incidents.stream()
                .flatMap(one -> one.evidence().stream().map(piece -> evidence(piece, nameOf(one))))
                .toList();
    }

    private static Document.Evidence evidence(Evidence piece, @Nullable String incident) {
        return new Document.Evidence(
                piece.kind(),
                piece.title(),
                piece.description(),
                piece.link(),
                piece.fileName(),
                piece.takenAt(),
                incident);
    }

    /** Its key, if there are several incidents. */
    private @Nullable String nameOf(IncidentWithTimeline one) {
        return incidents.size() > 1 ? one.incident().key() : null;
    }
}
