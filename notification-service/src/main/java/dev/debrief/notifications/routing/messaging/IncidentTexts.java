package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.incident.DurationStatus;
import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUnmerged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.MeasuredDuration;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntry;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
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

    Story tell(IncidentFact fact) {
        IncidentSnapshot incident = fact.incident();
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
        return account(name, fact);
    }

    /** What changed in the account of the incident: its timeline, its evidence, and what belongs to it. */
    private Story account(String name, IncidentFact fact) {
        if (fact instanceof TimelineEntryRecorded recorded) {
            return Story.news(
                    recorded.entry().recordedAt(),
                    "The timeline of " + name + " has a new entry",
                    said(recorded.entry()));
        } else if (fact instanceof TimelineEntryRevised revised) {
            return Story.news(null, "An entry in the timeline of " + name + " was corrected", said(revised.entry()));
        } else if (fact instanceof TimelineEntryRemoved removed) {
            return Story.news(
                    removed.at(), "An entry was taken off the timeline of " + name, because(removed.reason()));
        } else if (fact instanceof TimelineEntriesAdded added) {
            return Story.news(
                    null,
                    "The timeline of " + name + " has "
                            + entries(added.entries().size()) + " more");
        } else if (fact instanceof TimelineEntriesWithdrawn withdrawn) {
            return Story.news(
                    null,
                    "The timeline of " + name + " lost "
                            + entries(withdrawn.entryIds().size()),
                    "They went with an incident that was merged or separated again.");
        } else if (fact instanceof EvidenceAttached attached) {
            return Story.news(
                    attached.evidence().recordedAt(),
                    "There is evidence for " + name,
                    attached.evidence().title());
        } else if (fact instanceof EvidenceRemoved removed) {
            return Story.news(removed.at(), "Evidence was taken off " + name, because(removed.reason()));
        } else if (fact instanceof IncidentMerged merged) {
            return Story.news(merged.at(), name + " goes on as part of " + merged.intoKey(), because(merged.reason()));
        }
        IncidentUnmerged unmerged = (IncidentUnmerged) fact;
        return Story.news(
                unmerged.at(),
                name + " stands for itself again",
                "It was part of " + unmerged.fromKey() + ".",
                because(unmerged.reason()));
    }

    private String said(TimelineEntry entry) {
        return phrases.moment(entry.occurredAt()) + ": " + entry.text();
    }

    private static String entries(int count) {
        return count == 1 ? "one entry" : count + " entries";
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
