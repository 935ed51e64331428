package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.TimelineEntry;
import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.location.ResourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses timeline and impact. */
final class IncidentReadiness {

    private IncidentReadiness() {}

    static PartScore timeline(ReadinessInput input, Duration maxGap, List<ReadinessFinding> findings) {
        boolean recorded = true;
        boolean gapless = true;
        for (IncidentWithTimeline incidentWithTimeline : input.incidentsWithTimeline()) {
            ResourceLocation path = ResourceLocation.incident(
                            incidentWithTimeline.incident().key())
                    .at("timeline");
            if (incidentWithTimeline.timeline().isEmpty()) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.TIMELINE_EMPTY,
                        "The timeline of " + incidentWithTimeline.incident().key() + " is empty.",
                        path));
                recorded = false;
                gapless = false;
                continue;
            }
            List<Instant> moments = entryTimesUntilResolution(incidentWithTimeline);
            for (int i = 1; i < moments.size(); i++) {
                Duration apart = Duration.between(moments.get(i - 1), moments.get(i));
                if (apart.compareTo(maxGap) > 0) {
                    gapless = false;
                    findings.add(ReadinessFinding.of(
                            ReadinessRule.TIMELINE_GAP,
                            "The timeline has no entry for the " + apart.toMinutes() + " minutes from "
                                    + moments.get(i - 1) + " to " + moments.get(i) + ".",
                            path));
                }
            }
        }
        return PartScore.of(ReadinessPart.TIMELINE, recorded, gapless);
    }

    /** Gaps after the resolution do not count. */
    private static List<Instant> entryTimesUntilResolution(IncidentWithTimeline incidentWithTimeline) {
        Instant over = incidentWithTimeline.incident().details().times().resolvedAt();
        return incidentWithTimeline.timeline().stream()
                .map(TimelineEntry::occurredAt)
                .filter(at -> over == null || !at.isAfter(over))
                .sorted()
                .toList();
    }

    static PartScore impact(ReadinessInput input, List<ReadinessFinding> findings) {
        boolean assessed = true;
        boolean counted = true;
        for (IncidentWithTimeline incidentWithTimeline : input.incidentsWithTimeline()) {
            Impact impact = incidentWithTimeline.incident().impact();
            ResourceLocation path =
                    ResourceLocation.incident(incidentWithTimeline.incident().key());
            if (impact == null) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.IMPACT_NOT_ASSESSED,
                        "The impact of " + incidentWithTimeline.incident().key() + " is not assessed.",
                        path));
                assessed = false;
                counted = false;
            } else if (!hasNumbers(impact)) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.IMPACT_WITHOUT_NUMBERS,
                        "The impact of " + incidentWithTimeline.incident().key()
                                + " has neither a number nor a figure marked as not known.",
                        path));
                counted = false;
            }
        }
        return PartScore.of(ReadinessPart.IMPACT, assessed, counted);
    }

    private static boolean hasNumbers(Impact impact) {
        return impact.revenueLoss() != null
                || Stream.<@Nullable Figure>of(
                                impact.affectedUsers(),
                                impact.failedTransactions(),
                                impact.complaints(),
                                impact.affectedUserShare(),
                                impact.sloBudgetUsed(),
                                impact.colleagues(),
                                impact.colleagueHours())
                        .filter(Objects::nonNull)
                        .anyMatch(figure -> figure.value() != null || figure.basis() == FigureBasis.NOT_KNOWN);
    }
}
