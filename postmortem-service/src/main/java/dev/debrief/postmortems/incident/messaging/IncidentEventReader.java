package dev.debrief.postmortems.incident.messaging;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.FollowUpSuggested;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUnmerged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.contracts.incident.value.CustomFieldValue;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.postmortems.incident.CustomField;
import dev.debrief.postmortems.incident.Decision;
import dev.debrief.postmortems.incident.Evidence;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.IncidentStatus;
import dev.debrief.postmortems.incident.IncidentTimes;
import dev.debrief.postmortems.incident.IncidentUpdate;
import dev.debrief.postmortems.incident.Participant;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.TimelineEntry;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.incident.impact.ImpactWindow;
import dev.debrief.postmortems.incident.impact.Money;
import dev.debrief.postmortems.incident.merging.Merge;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates incident events into updates of the local copy. Values that this version does not know become UNKNOWN or a
 * safe one: a refused event would hold back all later ones of the incident.
 */
final class IncidentEventReader implements IncidentEvent.Visitor<IncidentUpdate> {

    @Override
    public IncidentUpdate visit(IncidentReported event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(IncidentUpdated event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(IncidentStatusChanged event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(IncidentResolved event) {
        return update(event).with(impact(event.impact()));
    }

    @Override
    public IncidentUpdate visit(IncidentReopened event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(IncidentCancelled event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(ImpactAssessed event) {
        return update(event).with(impact(event.impact()));
    }

    @Override
    public IncidentUpdate visit(ParticipantsChanged event) {
        return update(event).withParticipants(participants(event.participants()));
    }

    @Override
    public IncidentUpdate visit(EvidenceAttached event) {
        return update(event).withEvidence(evidence(event.evidence()));
    }

    @Override
    public IncidentUpdate visit(EvidenceRemoved event) {
        return update(event).withoutEvidence(event.evidenceId());
    }

    @Override
    public IncidentUpdate visit(TimelineEntryRecorded event) {
        return update(event).withEntries(List.of(entry(event.entry())));
    }

    @Override
    public IncidentUpdate visit(TimelineEntryRevised event) {
        return update(event).withEntries(List.of(entry(event.entry())));
    }

    @Override
    public IncidentUpdate visit(TimelineEntryRemoved event) {
        return update(event).without(List.of(event.entryId()));
    }

    @Override
    public IncidentUpdate visit(TimelineEntriesAdded event) {
        return update(event)
                .withEntries(
                        event.entries().stream().map(IncidentEventReader::entry).toList());
    }

    @Override
    public IncidentUpdate visit(TimelineEntriesWithdrawn event) {
        return update(event).without(event.entryIds());
    }

    /** The follow-up becomes an action item, which has events of its own. */
    @Override
    public IncidentUpdate visit(FollowUpSuggested event) {
        return update(event);
    }

    @Override
    public IncidentUpdate visit(IncidentMerged event) {
        return update(event, new Merge(event.intoIncidentId(), event.intoKey(), event.reason(), event.at()));
    }

    @Override
    public IncidentUpdate visit(IncidentUnmerged event) {
        return update(event);
    }

    private static IncidentUpdate update(IncidentEvent event) {
        UUID mergedInto = event.incident().mergedInto();
        return update(event, mergedInto == null ? null : Merge.into(mergedInto));
    }

    private static IncidentUpdate update(IncidentEvent event, @Nullable Merge merge) {
        IncidentSnapshot snapshot = event.incident();
        Visibility visibility = snapshot.visibility() == dev.debrief.contracts.Visibility.OPEN
                ? Visibility.OPEN
                : Visibility.RESTRICTED;
        return IncidentUpdate.about(
                snapshot.incidentId(), snapshot.key(), visibility, snapshot.audience(), details(snapshot, merge));
    }

    private static IncidentDetails details(IncidentSnapshot snapshot, @Nullable Merge merge) {
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
                        times.closedAt()),
                fields(snapshot.customFields()),
                merge,
                Boolean.TRUE.equals(snapshot.imported()));
    }

    private static List<CustomField> fields(@Nullable List<CustomFieldValue> fields) {
        return Stream.ofNullable(fields)
                .flatMap(List::stream)
                .map(field -> new CustomField(field.key(), field.value(), field.name()))
                .toList();
    }

    private static @Nullable Impact impact(dev.debrief.contracts.incident.value.@Nullable Impact impact) {
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
                loss == null ? null : new Money(loss.amount(), loss.currency(), basis(loss.basis()), null),
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

    private static List<Participant> participants(List<dev.debrief.contracts.incident.value.Participant> participants) {
        return participants.stream()
                .map(participant -> new Participant(
                        person(participant.person()),
                        participant.roles().stream().map(Enum::name).toList(),
                        participant.joinedAt(),
                        participant.leftAt()))
                .toList();
    }

    private static TimelineEntry entry(dev.debrief.contracts.incident.value.TimelineEntry entry) {
        return new TimelineEntry(
                entry.entryId(),
                entry.occurredAt(),
                entry.kind().name(),
                entry.text(),
                entry.actor(),
                entry.source(),
                entry.link(),
                entry.keyMoment(),
                entry.automatic(),
                decision(entry.decision()),
                Objects.requireNonNullElse(entry.evidenceIds(), List.of()),
                entry.replyTo());
    }

    private static @Nullable Decision decision(dev.debrief.contracts.incident.value.@Nullable Decision decision) {
        return decision == null
                ? null
                : new Decision(decision.knownThen(), decision.options(), decision.choice(), decision.reason());
    }

    private static Evidence evidence(dev.debrief.contracts.incident.value.Evidence evidence) {
        var file = evidence.file();
        return new Evidence(
                evidence.evidenceId(),
                evidence.kind().name(),
                evidence.title(),
                evidence.description(),
                evidence.link(),
                file == null ? null : file.name(),
                evidence.takenAt());
    }

    private static Person person(dev.debrief.contracts.Person person) {
        return new Person(person.handle(), person.displayName());
    }

    private static @Nullable Figure figure(dev.debrief.contracts.incident.value.@Nullable Figure figure) {
        return figure == null ? null : new Figure(figure.value(), basis(figure.basis()), null);
    }

    private static FigureBasis basis(dev.debrief.contracts.incident.value.FigureBasis basis) {
        return switch (basis) {
            case MEASURED -> FigureBasis.MEASURED;
            case ESTIMATED -> FigureBasis.ESTIMATED;
            case NOT_KNOWN, UNKNOWN -> FigureBasis.NOT_KNOWN;
        };
    }
}
