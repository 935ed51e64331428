package dev.debrief.postmortems.incident.messaging;

import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.postmortems.incident.DataIntegrity;
import dev.debrief.postmortems.incident.Evidence;
import dev.debrief.postmortems.incident.Figure;
import dev.debrief.postmortems.incident.FigureBasis;
import dev.debrief.postmortems.incident.Impact;
import dev.debrief.postmortems.incident.ImpactWindow;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.IncidentStatus;
import dev.debrief.postmortems.incident.IncidentTimes;
import dev.debrief.postmortems.incident.IncidentUpdate;
import dev.debrief.postmortems.incident.Money;
import dev.debrief.postmortems.incident.Participant;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.TimelineEntry;
import dev.debrief.postmortems.incident.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the words of the contract to this service's own. A severity, kind or status of a newer version is refused, which
 * parks the message; where a safe word exists it is taken instead.
 */
final class IncidentEventReader {

    private IncidentEventReader() {}

    static IncidentUpdate incident(IncidentSnapshot snapshot) {
        Visibility visibility = snapshot.visibility() == dev.debrief.contracts.Visibility.OPEN
                ? Visibility.OPEN
                : Visibility.RESTRICTED;
        return IncidentUpdate.about(
                snapshot.incidentId(), snapshot.key(), visibility, snapshot.audience(), details(snapshot));
    }

    private static IncidentDetails details(IncidentSnapshot snapshot) {
        var times = snapshot.times();
        return new IncidentDetails(
                snapshot.title(),
                snapshot.summary(),
                IncidentKind.valueOf(snapshot.kind().name()),
                Severity.valueOf(snapshot.severity().name()),
                snapshot.severityReason(),
                IncidentStatus.valueOf(snapshot.status().name()),
                snapshot.services(),
                snapshot.labels(),
                person(snapshot.reportedBy()),
                new IncidentTimes(
                        times.startedAt(),
                        times.firstSignalAt(),
                        times.detectedAt(),
                        times.acknowledgedAt(),
                        times.identifiedAt(),
                        times.mitigatedAt(),
                        times.resolvedAt(),
                        times.closedAt()));
    }

    static @Nullable Impact impact(dev.debrief.contracts.incident.value.@Nullable Impact impact) {
        if (impact == null) {
            return null;
        }
        var loss = impact.revenueLoss();
        return new Impact(
                impact.userImpact(),
                impact.businessImpact(),
                impact.internalImpact(),
                figure(impact.affectedUsers()),
                figure(impact.failedTransactions()),
                figure(impact.complaints()),
                loss == null ? null : new Money(loss.amount(), loss.currency(), basis(loss.basis())),
                figure(impact.affectedUserShare()),
                impact.journeys(),
                figure(impact.sloBudgetUsed()),
                figure(impact.colleagues()),
                figure(impact.colleagueHours()),
                impact.interruptedWork(),
                integrity(impact.dataIntegrity()),
                impact.dataIntegrityNote(),
                impact.regions(),
                impact.windows() == null
                        ? null
                        : impact.windows().stream()
                                .map(window ->
                                        new ImpactWindow(window.startedAt(), window.endedAt(), window.description()))
                                .toList());
    }

    private static @Nullable DataIntegrity integrity(
            dev.debrief.contracts.incident.value.@Nullable DataIntegrity integrity) {
        if (integrity == null) {
            return null;
        }
        return switch (integrity) {
            case INTACT -> DataIntegrity.INTACT;
            case AT_RISK -> DataIntegrity.AT_RISK;
            case CORRUPTED -> DataIntegrity.CORRUPTED;
            case LOST -> DataIntegrity.LOST;
            case NOT_KNOWN, UNKNOWN -> DataIntegrity.NOT_KNOWN;
        };
    }

    static List<Participant> participants(List<dev.debrief.contracts.incident.value.Participant> participants) {
        return participants.stream()
                .map(participant -> new Participant(
                        person(participant.person()),
                        participant.roles().stream().map(Enum::name).toList()))
                .toList();
    }

    static TimelineEntry entry(dev.debrief.contracts.incident.value.TimelineEntry entry) {
        return new TimelineEntry(
                entry.entryId(),
                entry.occurredAt(),
                entry.kind().name(),
                entry.text(),
                entry.actor(),
                entry.source(),
                entry.link(),
                entry.keyMoment(),
                entry.automatic());
    }

    static Evidence evidence(dev.debrief.contracts.incident.value.Evidence evidence) {
        return new Evidence(
                evidence.evidenceId(), evidence.kind().name(), evidence.title(), evidence.link(), evidence.takenAt());
    }

    private static Person person(dev.debrief.contracts.Person person) {
        return new Person(person.handle(), person.displayName());
    }

    private static @Nullable Figure figure(dev.debrief.contracts.incident.value.@Nullable Figure figure) {
        return figure == null ? null : new Figure(figure.value(), basis(figure.basis()));
    }

    private static FigureBasis basis(dev.debrief.contracts.incident.value.FigureBasis basis) {
        return switch (basis) {
            case MEASURED -> FigureBasis.MEASURED;
            case ESTIMATED -> FigureBasis.ESTIMATED;
            case NOT_KNOWN, UNKNOWN -> FigureBasis.NOT_KNOWN;
        };
    }
}
