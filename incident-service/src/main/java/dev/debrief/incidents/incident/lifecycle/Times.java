package dev.debrief.incidents.incident.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the phases of an incident began; null if unknown or not reached. */
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

    /** The times after a transition. A time that is set already is kept. */
    public Times after(IncidentTransition transition, Instant at) {
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

    /** Without {@code resolvedAt} and {@code closedAt}, which transitions set. */
    public Times withoutEndTimes() {
        return with(acknowledgedAt, identifiedAt, mitigatedAt, null, null);
    }

    /** Whether a time that is set here differs or is missing there. */
    public boolean isAlteredBy(Times corrected) {
        Map<String, @Nullable Instant> after = corrected.byName();
        return byName().entrySet().stream()
                .anyMatch(time -> time.getValue() != null && !time.getValue().equals(after.get(time.getKey())));
    }

    /** By JSON member name, in the order of the life cycle; null if unknown. */
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
