package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an incident follows what its source reports.
 *
 * @param first transitions before the correction
 * @param corrected the description after them
 * @param last transitions after the correction, so that a resolution is published with all that is known
 * @param applied what the source has set then
 */
public record IncidentPlan(
        List<StatusStep> first, IncidentDescription corrected, List<StatusStep> last, Applied applied) {

    /**
     * @param applied what the source has set before
     * @param current description of the incident
     * @param status of the incident
     * @param described what the source reports
     * @param reported the status that it reports
     */
    public static IncidentPlan of(
            Applied applied,
            IncidentDescription current,
            IncidentStatus status,
            IncidentDescription described,
            StatusState reported,
            String sourceName) {
        List<StatusStep> steps =
                StatusPlan.of(reported, applied, status, current.times().resolvedAt(), sourceName);
        boolean resolves = !steps.isEmpty() && steps.get(steps.size() - 1).transition() == IncidentTransition.RESOLVE;
        int first = resolves ? steps.size() - 1 : steps.size();
        Times reached = current.times();
        for (StatusStep step : steps.subList(0, first)) {
            reached = reached.after(step.transition(), step.at());
        }
        boolean resolved = status == IncidentStatus.RESOLVED;
        Instant resolvedAt = resolved ? resolvedAt(reached.resolvedAt(), applied, reported) : reached.resolvedAt();
        DescriptionMerge merge = applied.description() == null
                ? new DescriptionMerge(current, current)
                : DescriptionMerge.of(current, applied.description(), described);
        return new IncidentPlan(
                steps.subList(0, first),
                withTimes(merge.corrected(), reached, resolvedAt),
                steps.subList(first, steps.size()),
                applied(applied, merge.applied(), steps, resolved ? resolvedAt : null, reported));
    }

    /** A resolution of the source is corrected when it reports another time for it. */
    private static @Nullable Instant resolvedAt(@Nullable Instant known, Applied applied, StatusState reported) {
        Instant other = reported.resolvedAt();
        return known != null && other != null && reported.isResolved() && applied.hasResolvedAt(known) ? other : known;
    }

    private static Applied applied(
            Applied before,
            IncidentDescription description,
            List<StatusStep> steps,
            @Nullable Instant corrected,
            StatusState reported) {
        Applied after = before.description() == null ? before : before.withDescription(description);
        after = after.withStatus(reported.status());
        for (StatusStep step : steps) {
            if (step.transition() == IncidentTransition.RESOLVE) {
                after = after.withResolvedAt(step.at());
            }
        }
        if (corrected != null
                && before.resolvedAt() != null
                && reported.isResolved()
                && corrected.equals(reported.resolvedAt())) {
            return after.withResolvedAt(corrected);
        }
        return after;
    }

    /** The other times were set by transitions. */
    private static IncidentDescription withTimes(
            IncidentDescription description, Times reached, @Nullable Instant resolvedAt) {
        Times merged = description.times();
        Instant acknowledgedAt = merged.acknowledgedAt();
        Instant identifiedAt = merged.identifiedAt();
        return new IncidentDescription(
                description.title(),
                description.summary(),
                description.kind(),
                description.severity(),
                description.severityReason(),
                description.visibility(),
                description.services(),
                description.labels(),
                new Times(
                        merged.startedAt(),
                        merged.firstSignalAt(),
                        merged.detectedAt(),
                        acknowledgedAt == null ? reached.acknowledgedAt() : acknowledgedAt,
                        identifiedAt == null ? reached.identifiedAt() : identifiedAt,
                        reached.mitigatedAt(),
                        resolvedAt,
                        reached.closedAt()),
                description.customFields());
    }

    /** What changes, in words; empty if nothing does. @param current description of the incident */
    public List<String> changes(IncidentDescription current) {
        List<String> changes = new ArrayList<>();
        addIfDifferent(changes, "title", current.title(), corrected.title());
        addIfDifferent(changes, "summary", current.summary(), corrected.summary());
        addIfDifferent(changes, "kind", current.kind(), corrected.kind());
        addIfDifferent(changes, "severity", current.severity(), corrected.severity());
        addIfDifferent(changes, "visibility", current.visibility(), corrected.visibility());
        addIfDifferent(changes, "services", current.services(), corrected.services());
        addIfDifferent(changes, "labels", current.labels(), corrected.labels());
        addIfDifferent(changes, "custom fields", current.customFields(), corrected.customFields());
        if (!first.isEmpty() || !last.isEmpty()) {
            changes.add("status");
        } else {
            addIfDifferent(changes, "times", current.times(), corrected.times());
        }
        return changes;
    }

    private static void addIfDifferent(
            List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(name);
        }
    }
}
