package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.incident.DurationStatus;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.MeasuredDuration;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.notifications.announcement.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts about incidents in words. Times are the true ones, also of an incident that was recorded long afterwards. */
@ApplicationScoped
class IncidentTexts {

    private static final Duration LATE = Duration.ofHours(24);

    private final Phrases phrases;

    IncidentTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    static IncidentSnapshot snapshotOf(IncidentFact fact) {
        if (fact instanceof IncidentReported reported) {
            return reported.incident();
        } else if (fact instanceof IncidentUpdated updated) {
            return updated.incident();
        } else if (fact instanceof IncidentStatusChanged changed) {
            return changed.incident();
        } else if (fact instanceof IncidentResolved resolved) {
            return resolved.incident();
        } else if (fact instanceof IncidentReopened reopened) {
            return reopened.incident();
        } else if (fact instanceof IncidentCancelled cancelled) {
            return cancelled.incident();
        } else if (fact instanceof ImpactAssessed assessed) {
            return assessed.incident();
        } else if (fact instanceof ParticipantsChanged participants) {
            return participants.incident();
        }
        return ((TimelineEntryRecorded) fact).incident();
    }

    Story tell(IncidentFact fact) {
        IncidentSnapshot incident = snapshotOf(fact);
        return story(incident, fact).and(closing(incident));
    }

    private Story story(IncidentSnapshot incident, IncidentFact fact) {
        String name = incident.key() + " \"" + incident.title() + "\"";
        if (fact instanceof IncidentReported) {
            String reported = incident.reportedBy().displayName() + " reported " + name;
            return isOld(incident)
                    ? Story.news(incident.recordedAt(), reported + ", which happened earlier")
                    : Story.news(incident.recordedAt(), reported);
        } else if (fact instanceof IncidentUpdated updated) {
            return Story.news(
                    null, name + " was corrected", "Changed: " + String.join(", ", updated.changedFields()) + ".");
        } else if (fact instanceof IncidentStatusChanged changed) {
            return Story.news(
                    changed.at(),
                    name + " is now " + phrases.word(changed.to()),
                    "It was " + phrases.word(changed.from()) + " until " + phrases.moment(changed.at()) + ".",
                    because(changed.reason()));
        } else if (fact instanceof IncidentResolved resolved) {
            return Story.of(
                    Tone.CELEBRATION,
                    resolved.resolvedAt(),
                    name + " is resolved",
                    "Resolved on " + phrases.moment(resolved.resolvedAt()) + ". Thank you to everybody who helped.",
                    total(resolved.durations()));
        } else if (fact instanceof IncidentReopened reopened) {
            return Story.news(
                    reopened.at(),
                    name + " is being worked on again",
                    "Reopened on " + phrases.moment(reopened.at()) + ".",
                    because(reopened.reason()));
        } else if (fact instanceof IncidentCancelled cancelled) {
            return Story.news(cancelled.at(), name + " turned out to be no incident", because(cancelled.reason()));
        } else if (fact instanceof ImpactAssessed assessed) {
            return Story.news(
                    null,
                    "The impact of " + name + " was assessed",
                    assessed.impact().userImpact());
        } else if (fact instanceof ParticipantsChanged participants) {
            String people = participants.participants().stream()
                    .map(participant -> participant.person().displayName())
                    .collect(Collectors.joining(", "));
            return Story.news(null, "Other people take part in " + name, "Taking part: " + people + ".");
        }
        TimelineEntryRecorded recorded = (TimelineEntryRecorded) fact;
        return Story.news(
                recorded.entry().recordedAt(),
                "The timeline of " + name + " has a new entry",
                phrases.moment(recorded.entry().occurredAt()) + ": "
                        + recorded.entry().text());
    }

    private List<String> closing(IncidentSnapshot incident) {
        List<String> lines = new ArrayList<>();
        String reason = incident.severityReason();
        lines.add("Severity: " + phrases.word(incident.severity()) + (reason == null ? "." : ", because: " + reason));
        Instant started = incident.times().startedAt();
        if (started != null) {
            lines.add("Start of impact: " + phrases.moment(started) + ".");
        }
        if (isOld(incident)) {
            lines.add("Recorded afterwards, on " + phrases.moment(incident.recordedAt()) + ".");
        }
        return lines;
    }

    private static boolean isOld(IncidentSnapshot incident) {
        Instant started = incident.times().startedAt();
        return started != null
                && Duration.between(started, incident.recordedAt()).compareTo(LATE) > 0;
    }

    private @Nullable String total(List<MeasuredDuration> durations) {
        for (MeasuredDuration duration : durations) {
            Long seconds = duration.seconds();
            if (duration.name().equals("RESOLUTION")
                    && duration.status() == DurationStatus.RECORDED
                    && seconds != null) {
                return "From start of impact to resolution: " + phrases.duration(seconds) + ".";
            }
        }
        return null;
    }

    private static @Nullable String because(@Nullable String reason) {
        return reason == null ? null : "Reason: " + reason;
    }
}
