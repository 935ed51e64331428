package dev.debrief.incidents.ingress.history.splunk;

import dev.debrief.incidents.ingress.history.reader.HistoryTexts;
import dev.debrief.incidents.ingress.history.reader.PastEntry;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Incidents as the reporting API lists them. Every member may be missing. */
final class SplunkOnCallIncidents {

    private static final int MAX_NUMBER_LENGTH = 100;

    /** What stands for a user when no person did it. */
    private static final String NO_PERSON = "SYSTEM";

    /** Other states, such as OK, are no severities. */
    private static final Set<String> SEVERITIES = Set.of("CRITICAL", "WARNING", "INFO");

    private SplunkOnCallIncidents() {}

    /** Empty without number or time. */
    static Optional<PastIncident> read(Payload incident) {
        String number = incident.text("incidentNumber");
        List<Payload> transitions = incident.at("transitions").items();
        Instant startedAt = startedAt(incident, transitions);
        if (number == null || number.length() > MAX_NUMBER_LENGTH || startedAt == null) {
            return Optional.empty();
        }
        String title = title(incident, number);
        SourceIncident description =
                new SourceIncident(number, title, null, null, startedAt, attributes(incident, title));
        List<PastEntry> entries = entries(description, transitions);
        return Optional.of(new PastIncident(
                description, startedAt, isResolved(incident) ? resolvedAt(startedAt, entries) : null, entries));
    }

    private static @Nullable Instant startedAt(Payload incident, List<Payload> transitions) {
        Instant startedAt = incident.instant("startTime");
        return startedAt != null || transitions.isEmpty()
                ? startedAt
                : transitions.get(0).instant("at");
    }

    private static String title(Payload incident, String number) {
        String name = HistoryTexts.line(incident.text("entityDisplayName"));
        String entity = HistoryTexts.line(incident.text("entityId"));
        return name != null ? name : Objects.requireNonNullElse(entity, "Incident " + number);
    }

    /** The same as those of webhooks, so that the same rules match. For alerts over REST, the service is the title. */
    private static Attributes attributes(Payload incident, String title) {
        String service = HistoryTexts.line(incident.text("service"));
        String state =
                Objects.requireNonNullElse(incident.text("entityState"), "").toUpperCase(Locale.ROOT);
        return Attributes.none()
                .with("severity", SEVERITIES.contains(state) ? state : null)
                .with("service", title.equals(service) ? null : service)
                .with("host", HistoryTexts.line(incident.text("host")))
                .with("routing_key", HistoryTexts.line(incident.text("routingKey")))
                .with("entity_id", HistoryTexts.line(incident.text("entityId")));
    }

    private static boolean isResolved(Payload incident) {
        return "resolved".equals(lowerCase(incident.text("currentPhase")));
    }

    /** The last resolution, or else the last transition. */
    private static Instant resolvedAt(Instant startedAt, List<PastEntry> entries) {
        Optional<Instant> resolution = entries.stream()
                .map(PastEntry::change)
                .filter(change -> change.type() == ChangeType.RESOLVED)
                .map(SourceChange::at)
                .max(Comparator.naturalOrder());
        return resolution.orElseGet(() -> entries.isEmpty()
                ? startedAt
                : entries.get(entries.size() - 1).change().at());
    }

    private static List<PastEntry> entries(SourceIncident incident, List<Payload> transitions) {
        List<PastEntry> entries = new ArrayList<>();
        for (int position = 0; position < transitions.size(); position++) {
            Payload transition = transitions.get(position);
            Instant at = transition.instant("at");
            if (at != null) {
                entries.add(entry(incident, transition, position, at));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.change().at()));
        return entries;
    }

    /** Transitions have no id: their position is part of it, because two can have the same time. */
    private static PastEntry entry(SourceIncident incident, Payload transition, int position, Instant at) {
        String name = lowerCase(transition.text("name"));
        SourcePerson person = person(transition.text("by"));
        SourceChange change = SourceChange.of(
                        typeOf(name, position), "history-" + incident.id() + "-" + position, at, incident)
                .withText(HistoryTexts.markdown(text(name, transition)))
                .by(person);
        if (person != null && name.equals("acknowledged")) {
            change = change.withRoles(List.of(new SourceRole(person, ParticipantRole.RESPONDER, false)));
        }
        return new PastEntry(change, kindOf(name, position));
    }

    private static ChangeType typeOf(String name, int position) {
        return switch (name) {
            case "triggered" -> position == 0 ? ChangeType.OPENED : ChangeType.STATUS_UPDATE;
            case "acknowledged" -> ChangeType.ACKNOWLEDGED;
            case "resolved" -> ChangeType.RESOLVED;
            case "rerouted", "escalated" -> ChangeType.ESCALATED;
            default -> ChangeType.STATUS_UPDATE;
        };
    }

    private static TimelineEntryKind kindOf(String name, int position) {
        return switch (name) {
            case "triggered" -> position == 0 ? TimelineEntryKind.DETECTION : TimelineEntryKind.SIGNAL;
            case "resolved" -> TimelineEntryKind.RESOLUTION;
            default -> TimelineEntryKind.STATUS;
        };
    }

    private static String text(String name, Payload transition) {
        String title = name.isEmpty() ? "Changed" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Texts.joined("\n", title, transition.text("message"));
    }

    private static @Nullable SourcePerson person(@Nullable String user) {
        String line = HistoryTexts.line(user);
        return line == null || line.equalsIgnoreCase(NO_PERSON) ? null : new SourcePerson(line, line);
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
