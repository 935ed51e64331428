package dev.debrief.incidents.incident;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the steps of an incident happened; what is not known or has not come is null. */
@Embeddable
public record Times(
        @Nullable Instant startedAt,
        @Nullable Instant firstSignalAt,
        @Nullable Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant identifiedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    public static Times unknown() {
        return new Times(null, null, null, null, null, null, null, null);
    }

    /** The times after a step; a time that is known already is kept. */
    Times after(IncidentTransition transition, Instant at) {
        return switch (transition) {
            case INVESTIGATE -> with(keepIfSet(acknowledgedAt, at), identifiedAt, mitigatedAt, resolvedAt, closedAt);
            case IDENTIFY -> with(acknowledgedAt, keepIfSet(identifiedAt, at), mitigatedAt, resolvedAt, closedAt);
            case MITIGATE -> with(acknowledgedAt, identifiedAt, keepIfSet(mitigatedAt, at), resolvedAt, closedAt);
            case RESOLVE -> with(acknowledgedAt, identifiedAt, mitigatedAt, at, closedAt);
            case CLOSE -> with(acknowledgedAt, identifiedAt, mitigatedAt, resolvedAt, at);
            case REOPEN -> with(acknowledgedAt, identifiedAt, null, null, null);
            case CANCEL -> this;
        };
    }

    /** Without the steps that end an incident: they are taken, not described. */
    Times withoutEndTimes() {
        return with(acknowledgedAt, identifiedAt, mitigatedAt, null, null);
    }

    /** Whether a time that is known here is another one, or none, there. */
    boolean isAlteredBy(Times corrected) {
        Map<String, @Nullable Instant> after = corrected.byName();
        return byName().entrySet().stream()
                .anyMatch(time -> time.getValue() != null && !time.getValue().equals(after.get(time.getKey())));
    }

    /** @throws dev.debrief.platform.problem.ProblemException TIME_OF_STEP_NOT_TAKEN: it comes by taking the step */
    void requireTransitionsTaken(Times corrected, String key) {
        if (corrected.resolvedAt != null && resolvedAt == null) {
            throw IncidentProblem.TIME_OF_STEP_NOT_TAKEN
                    .because(key + " is not resolved yet; take the step RESOLVE with its time instead.")
                    .at("/times/resolvedAt", "can only be corrected once it is set");
        }
        if (corrected.closedAt != null && closedAt == null) {
            throw IncidentProblem.TIME_OF_STEP_NOT_TAKEN
                    .because(key + " is not closed yet; take the step CLOSE with its time instead.")
                    .at("/times/closedAt", "can only be corrected once it is set");
        }
    }

    /** By the names that callers use, in the order of an incident's life; null where not known. */
    public Map<String, @Nullable Instant> byName() {
        Map<String, @Nullable Instant> byName = new LinkedHashMap<>();
        byName.put("startedAt", startedAt);
        byName.put("firstSignalAt", firstSignalAt);
        byName.put("detectedAt", detectedAt);
        byName.put("acknowledgedAt", acknowledgedAt);
        byName.put("identifiedAt", identifiedAt);
        byName.put("mitigatedAt", mitigatedAt);
        byName.put("resolvedAt", resolvedAt);
        byName.put("closedAt", closedAt);
        return byName;
    }

    private Times with(
            @Nullable Instant acknowledged,
            @Nullable Instant identified,
            @Nullable Instant mitigated,
            @Nullable Instant resolved,
            @Nullable Instant closed) {
        return new Times(startedAt, firstSignalAt, detectedAt, acknowledged, identified, mitigated, resolved, closed);
    }

    private static Instant keepIfSet(@Nullable Instant before, Instant at) {
        return Objects.requireNonNullElse(before, at);
    }
}
