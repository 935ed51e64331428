package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
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
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import dev.debrief.contracts.incident.value.TimelineEntry;
import dev.debrief.notifications.notification.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events about incidents in words. Times are the true ones, also of an incident that was recorded long afterwards. */
@ApplicationScoped
class IncidentMessageRenderer {

    private static final Duration LATE_RECORDING_THRESHOLD = Duration.ofHours(24);

    private final MessageFormatter formatter;

    IncidentMessageRenderer(MessageFormatter formatter) {
        this.formatter = formatter;
    }

    RenderedMessage tell(IncidentEvent event) {
        IncidentSnapshot incident = event.incident();
        return message(incident, event).and(closing(incident));
    }

    private RenderedMessage message(IncidentSnapshot incident, IncidentEvent event) {
        String name = incident.key() + " \"" + incident.title() + "\"";
        if (event instanceof IncidentReported) {
            String reported = incident.reportedBy().displayName() + " reported " + name;
            return isRecordedLate(incident)
                    ? RenderedMessage.news(incident.recordedAt(), reported + ", which happened earlier")
                    : RenderedMessage.news(incident.recordedAt(), reported);
        } else if (event instanceof IncidentUpdated updated) {
            return RenderedMessage.news(
                    null, name + " was corrected", "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (event instanceof IncidentStatusChanged changed) {
            return RenderedMessage.news(
                    changed.at(),
                    name + " is now " + formatter.formatEnum(changed.to()),
                    "It was " + formatter.formatEnum(changed.from()) + " until " + formatter.formatInstant(changed.at())
                            + ".",
                    because(changed.reason()));
        } else if (event instanceof IncidentResolved resolved) {
            return RenderedMessage.of(
                    Tone.CELEBRATION,
                    resolved.resolvedAt(),
                    name + " is resolved",
                    "Resolved on " + formatter.formatInstant(resolved.resolvedAt())
                            + ". Thank you to everybody who helped.",
                    resolutionTimeLine(resolved.durations()));
        } else if (event instanceof IncidentReopened reopened) {
            return RenderedMessage.news(
                    reopened.at(),
                    name + " is being worked on again",
                    "Reopened on " + formatter.formatInstant(reopened.at()) + ".",
                    because(reopened.reason()));
        } else if (event instanceof IncidentCancelled cancelled) {
            return RenderedMessage.news(
                    cancelled.at(), name + " turned out to be no incident", because(cancelled.reason()));
        } else if (event instanceof ImpactAssessed assessed) {
            return RenderedMessage.news(
                    null,
                    "The impact of " + name + " was assessed",
                    assessed.impact().userImpact());
        } else if (event instanceof ParticipantsChanged participants) {
            String people = participants.participants().stream()
                    .map(participant -> participant.person().displayName())
                    .collect(Collectors.joining(", "));
            return RenderedMessage.news(null, "Other people take part in " + name, "Taking part: " + people + ".");
        }
        return account(name, event);
    }

    /** What changed in the account of the incident: its timeline, its evidence, and what belongs to it. */
    private RenderedMessage account(String name, IncidentEvent event) {
        if (event instanceof TimelineEntryRecorded recorded) {
            return RenderedMessage.news(
                    recorded.entry().recordedAt(),
                    "The timeline of " + name + " has a new entry",
                    entryLine(recorded.entry()));
        } else if (event instanceof TimelineEntryRevised revised) {
            return RenderedMessage.news(
                    null, "An entry in the timeline of " + name + " was corrected", entryLine(revised.entry()));
        } else if (event instanceof TimelineEntryRemoved removed) {
            return RenderedMessage.news(
                    removed.at(), "An entry was taken off the timeline of " + name, because(removed.reason()));
        } else if (event instanceof TimelineEntriesAdded added) {
            return RenderedMessage.news(
                    null,
                    "The timeline of " + name + " has "
                            + entries(added.entries().size()) + " more");
        } else if (event instanceof TimelineEntriesWithdrawn withdrawn) {
            return RenderedMessage.news(
                    null,
                    "The timeline of " + name + " lost "
                            + entries(withdrawn.entryIds().size()),
                    "They went with an incident that was merged or separated again.");
        } else if (event instanceof EvidenceAttached attached) {
            return RenderedMessage.news(
                    attached.evidence().recordedAt(),
                    "There is evidence for " + name,
                    attached.evidence().title());
        } else if (event instanceof EvidenceRemoved removed) {
            return RenderedMessage.news(removed.at(), "Evidence was taken off " + name, because(removed.reason()));
        } else if (event instanceof IncidentMerged merged) {
            return RenderedMessage.news(
                    merged.at(), name + " goes on as part of " + merged.intoKey(), because(merged.reason()));
        }
        IncidentUnmerged unmerged = (IncidentUnmerged) event;
        return RenderedMessage.news(
                unmerged.at(),
                name + " stands for itself again",
                "It was part of " + unmerged.fromKey() + ".",
                because(unmerged.reason()));
    }

    private String entryLine(TimelineEntry entry) {
        return formatter.formatInstant(entry.occurredAt()) + ": " + entry.text();
    }

    private static String entries(int count) {
        return count == 1 ? "one entry" : count + " entries";
    }

    private List<String> closing(IncidentSnapshot incident) {
        List<String> lines = new ArrayList<>();
        String reason = incident.severityReason();
        lines.add("Severity: " + formatter.formatEnum(incident.severity())
                + (reason == null ? "." : ", because: " + reason));
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
                return "From start of impact to resolution: " + formatter.duration(seconds) + ".";
            }
        }
        return null;
    }

    private static @Nullable String because(@Nullable String reason) {
        return reason == null ? null : "Reason: " + reason;
    }
}
