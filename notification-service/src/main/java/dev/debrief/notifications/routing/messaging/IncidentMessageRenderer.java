package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
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
import dev.debrief.contracts.incident.value.DurationStatus;
import dev.debrief.contracts.incident.value.FollowUp;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import dev.debrief.contracts.incident.value.Participant;
import dev.debrief.contracts.incident.value.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders events of incidents. Messages name the time of occurrence, also for incidents recorded long afterwards. */
@ApplicationScoped
class IncidentMessageRenderer implements IncidentEvent.Visitor<RenderedMessage> {

    private static final Duration LATE_RECORDING_THRESHOLD = Duration.ofHours(24);

    private final MessageFormatter formatter;

    IncidentMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage render(IncidentEvent event) {
        IncidentSnapshot incident = event.incident();
        return event.accept(this)
                .withLines(contextLines(incident))
                .withParticipants(Set.of(incident.reportedBy().handle()));
    }

    @Override
    public RenderedMessage visit(IncidentReported event) {
        IncidentSnapshot incident = event.incident();
        String headline = incident.reportedBy().displayName() + " reported " + name(event);
        return RenderedMessage.update(
                incident.recordedAt(), isRecordedLate(incident) ? headline + " retroactively" : headline);
    }

    @Override
    public RenderedMessage visit(IncidentUpdated event) {
        return RenderedMessage.update(
                null, name(event) + " was updated", "Changed: " + String.join(", ", event.changedFields()) + ".");
    }

    @Override
    public RenderedMessage visit(IncidentStatusChanged event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " is now " + formatter.formatEnum(event.to()),
                "It was " + formatter.formatEnum(event.from()) + " until " + formatter.formatInstant(event.at()) + ".",
                reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(IncidentResolved event) {
        return RenderedMessage.success(
                event.resolvedAt(),
                name(event) + " is resolved",
                "Resolved on " + formatter.formatInstant(event.resolvedAt()) + ". Thank you to everyone who helped.",
                resolutionTimeLine(event.durations()));
    }

    @Override
    public RenderedMessage visit(IncidentReopened event) {
        return RenderedMessage.update(
                event.at(),
                name(event) + " was reopened",
                "Reopened on " + formatter.formatInstant(event.at()) + ".",
                reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(IncidentCancelled event) {
        return RenderedMessage.update(
                event.at(), name(event) + " was cancelled: it was not an incident", reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(ImpactAssessed event) {
        return RenderedMessage.update(
                null,
                "The impact of " + name(event) + " was assessed",
                event.impact().userImpact());
    }

    @Override
    public RenderedMessage visit(ParticipantsChanged event) {
        List<Person> people =
                event.participants().stream().map(Participant::person).toList();
        String names = people.stream().map(Person::displayName).collect(Collectors.joining(", "));
        return RenderedMessage.update(
                        null, "The participants of " + name(event) + " changed", "Participants: " + names + ".")
                .withAllParticipants(people.stream().map(Person::handle).collect(Collectors.toSet()));
    }

    @Override
    public RenderedMessage visit(EvidenceAttached event) {
        return RenderedMessage.update(
                event.evidence().recordedAt(),
                name(event) + " has new evidence",
                event.evidence().title());
    }

    @Override
    public RenderedMessage visit(EvidenceRemoved event) {
        return RenderedMessage.update(
                event.at(), "Evidence of " + name(event) + " was removed", reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(TimelineEntryRecorded event) {
        return RenderedMessage.update(
                event.entry().recordedAt(),
                "The timeline of " + name(event) + " has a new entry",
                entryLine(event.entry()));
    }

    @Override
    public RenderedMessage visit(TimelineEntryRevised event) {
        return RenderedMessage.update(
                null, "A timeline entry of " + name(event) + " was corrected", entryLine(event.entry()));
    }

    @Override
    public RenderedMessage visit(TimelineEntryRemoved event) {
        return RenderedMessage.update(
                event.at(), "A timeline entry of " + name(event) + " was removed", reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(TimelineEntriesAdded event) {
        int count = event.entries().size();
        return RenderedMessage.update(
                null,
                "The timeline of " + name(event) + " has " + (count == 1 ? "one new entry" : count + " new entries"));
    }

    @Override
    public RenderedMessage visit(TimelineEntriesWithdrawn event) {
        int count = event.entryIds().size();
        return RenderedMessage.update(
                null,
                (count == 1 ? "One timeline entry was" : count + " timeline entries were") + " removed from "
                        + name(event),
                "They belong to an incident that was merged or separated.");
    }

    @Override
    public RenderedMessage visit(FollowUpSuggested event) {
        FollowUp followUp = event.followUp();
        Person assignee = followUp.assignee();
        return RenderedMessage.update(
                followUp.suggestedAt(),
                "A follow-up of " + name(event) + " was suggested",
                followUp.title(),
                assignee == null ? null : "For: " + assignee.displayName() + ".");
    }

    @Override
    public RenderedMessage visit(IncidentMerged event) {
        return RenderedMessage.update(
                event.at(), name(event) + " was merged into " + event.intoKey(), reasonLine(event.reason()));
    }

    @Override
    public RenderedMessage visit(IncidentUnmerged event) {
        return RenderedMessage.update(
                event.at(), name(event) + " was separated from " + event.fromKey(), reasonLine(event.reason()));
    }

    private String name(IncidentEvent event) {
        return formatter.formatName(event.incident().key(), event.incident().title());
    }

    private String entryLine(TimelineEntry entry) {
        return formatter.formatInstant(entry.occurredAt()) + ": " + entry.text();
    }

    private List<String> contextLines(IncidentSnapshot incident) {
        List<String> lines = new ArrayList<>();
        String reason = incident.severityReason();
        lines.add("Severity: " + formatter.formatEnum(incident.severity())
                + (reason == null ? "." : ". Reason: " + reason));
        Instant started = incident.times().startedAt();
        if (started != null) {
            lines.add("Start of impact: " + formatter.formatInstant(started) + ".");
        }
        if (isRecordedLate(incident)) {
            lines.add("Recorded afterwards, on " + formatter.formatInstant(incident.recordedAt()) + ".");
        }
        return lines;
    }

    private static boolean isRecordedLate(IncidentSnapshot incident) {
        Instant started = incident.times().startedAt();
        return started != null
                && Duration.between(started, incident.recordedAt()).compareTo(LATE_RECORDING_THRESHOLD) > 0;
    }

    private @Nullable String resolutionTimeLine(List<MeasuredDuration> durations) {
        for (MeasuredDuration duration : durations) {
            Long seconds = duration.seconds();
            if (duration.name().equals("RESOLUTION")
                    && duration.status() == DurationStatus.RECORDED
                    && seconds != null) {
                return "From start of impact to resolution: " + formatter.formatDuration(seconds) + ".";
            }
        }
        return null;
    }

    private static @Nullable String reasonLine(@Nullable String reason) {
        return reason == null ? null : "Reason: " + reason;
    }
}
