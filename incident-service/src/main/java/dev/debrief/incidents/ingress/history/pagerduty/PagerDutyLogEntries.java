package dev.debrief.incidents.ingress.history.pagerduty;

import dev.debrief.incidents.ingress.history.reader.HistoryTexts;
import dev.debrief.incidents.ingress.history.reader.PastEntry;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Log entries and notes of an incident, as what happened during it. */
final class PagerDutyLogEntries {

    private static final String SUFFIX = "_log_entry";

    private record Meaning(ChangeType type, TimelineEntryKind kind) {}

    private static final Meaning TRIGGERED = new Meaning(ChangeType.OPENED, TimelineEntryKind.SIGNAL);
    private static final Meaning NOTED = new Meaning(ChangeType.NOTE, TimelineEntryKind.NOTE);
    private static final Meaning ACKNOWLEDGED = new Meaning(ChangeType.ACKNOWLEDGED, TimelineEntryKind.STATUS);
    private static final Meaning CHANGED = new Meaning(ChangeType.STATUS_UPDATE, TimelineEntryKind.STATUS);
    private static final Meaning CALLED = new Meaning(ChangeType.ESCALATED, TimelineEntryKind.COMMUNICATION);

    /** By type without its suffix. Others are notes; those that say that somebody was notified are left out. */
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("trigger", TRIGGERED),
            Map.entry("acknowledge", ACKNOWLEDGED),
            Map.entry("acknowledgement", ACKNOWLEDGED),
            Map.entry("unacknowledge", CHANGED),
            Map.entry("snooze", CHANGED),
            Map.entry("urgency_change", CHANGED),
            Map.entry("priority_change", CHANGED),
            Map.entry("field_value_change", CHANGED),
            Map.entry("custom_field_value_change", CHANGED),
            Map.entry("assign", CALLED),
            Map.entry("reassign", CALLED),
            Map.entry("delegate", CALLED),
            Map.entry("escalate", CALLED),
            Map.entry("responder_request", CALLED),
            Map.entry("exhaust_escalation_path", CALLED),
            Map.entry("repeat_escalation_path", CALLED),
            Map.entry("reach_ack_limit", CALLED),
            Map.entry("reach_trigger_limit", CALLED),
            Map.entry("resolve", new Meaning(ChangeType.RESOLVED, TimelineEntryKind.RESOLUTION)),
            Map.entry("reopen", new Meaning(ChangeType.REOPENED, TimelineEntryKind.STATUS)));

    private static final Comparator<PastEntry> BY_TIME = Comparator.comparing(
                    (PastEntry entry) -> entry.change().at())
            .thenComparing(entry -> entry.change().id());

    private PagerDutyLogEntries() {}

    /** Most log entries say that somebody was notified. */
    static boolean isRelevant(Payload entry) {
        return !typeOf(entry).equals("notify");
    }

    static boolean isAnnotation(Payload entry) {
        return typeOf(entry).equals("annotate");
    }

    /** @param notes come instead of the annotations in the log, which may be cut */
    static PastIncident complete(PastIncident incident, List<Payload> log, List<Payload> notes) {
        List<PastEntry> entries = new ArrayList<>();
        log.stream()
                .filter(entry -> notes.isEmpty() || !isAnnotation(entry))
                .flatMap(entry -> read(entry, incident.incident()).stream())
                .forEach(entries::add);
        notes.stream()
                .flatMap(note -> readNote(note, incident.incident()).stream())
                .forEach(entries::add);
        entries.sort(BY_TIME);
        markDetection(entries);
        return new PastIncident(incident.incident(), incident.startedAt(), resolvedAt(incident, entries), entries);
    }

    /** The first trigger opened the incident, others repeat it. */
    private static void markDetection(List<PastEntry> entries) {
        boolean first = true;
        for (int i = 0; i < entries.size(); i++) {
            PastEntry entry = entries.get(i);
            if (entry.change().type() == ChangeType.OPENED) {
                entries.set(
                        i,
                        first
                                ? new PastEntry(entry.change(), TimelineEntryKind.DETECTION)
                                : new PastEntry(asNote(entry.change()), entry.kind()));
                first = false;
            }
        }
    }

    private static SourceChange asNote(SourceChange change) {
        return SourceChange.of(ChangeType.NOTE, change.id(), change.at(), change.incident())
                .withText(change.text())
                .by(change.person());
    }

    private static @Nullable Instant resolvedAt(PastIncident incident, List<PastEntry> entries) {
        return entries.stream()
                .map(PastEntry::change)
                .filter(change -> change.type() == ChangeType.RESOLVED)
                .map(SourceChange::at)
                .max(Comparator.naturalOrder())
                .orElse(incident.resolvedAt());
    }

    /** Empty without id or time. */
    private static Optional<PastEntry> read(Payload entry, SourceIncident incident) {
        String id = entry.text("id");
        Instant at = entry.instant("created_at");
        if (id == null || at == null) {
            return Optional.empty();
        }
        Meaning meaning = MEANINGS.getOrDefault(typeOf(entry), NOTED);
        Optional<SourcePerson> agent = person(entry.at("agent"));
        SourceChange change = SourceChange.of(meaning.type(), id, at, incident)
                .withText(HistoryTexts.markdown(PagerDutyTexts.of(entry, isAnnotation(entry))))
                .by(agent.orElse(null))
                .withRoles(meaning.type() == ChangeType.RESOLVED ? responders(agent.stream()) : assignees(entry));
        return Optional.of(new PastEntry(change, meaning.kind()));
    }

    private static Optional<PastEntry> readNote(Payload note, SourceIncident incident) {
        String id = note.text("id");
        Instant at = note.instant("created_at");
        if (id == null || at == null) {
            return Optional.empty();
        }
        SourceChange change = SourceChange.of(ChangeType.NOTE, id, at, incident)
                .withText(HistoryTexts.markdown(note.text("content")))
                .by(person(note.at("user")).orElse(null));
        return Optional.of(new PastEntry(change, TimelineEntryKind.NOTE));
    }

    private static String typeOf(Payload entry) {
        String type = Objects.requireNonNullElse(entry.text("type"), "");
        return type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
    }

    private static List<SourceRole> assignees(Payload entry) {
        return responders(entry.at("assignees").items().stream().flatMap(assignee -> person(assignee).stream()));
    }

    /** Whoever resolves is a responder, as whoever acknowledges is of any source. */
    private static List<SourceRole> responders(Stream<SourcePerson> people) {
        return people.map(person -> new SourceRole(person, ParticipantRole.RESPONDER, false))
                .toList();
    }

    /** Empty for services, integrations and bots. */
    private static Optional<SourcePerson> person(Payload reference) {
        String id = HistoryTexts.line(reference.text("id"));
        String name = HistoryTexts.line(reference.text("summary"));
        String type = Objects.requireNonNullElse(reference.text("type"), "");
        return id == null || !type.startsWith("user")
                ? Optional.empty()
                : Optional.of(new SourcePerson(id, name == null ? id : name));
    }
}
