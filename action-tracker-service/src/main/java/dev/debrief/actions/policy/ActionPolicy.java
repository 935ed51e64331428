package dev.debrief.actions.policy;

import dev.debrief.actions.postmortem.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation asks of action items. Members that a stored version lacks have their built-in values.
 *
 * @param ownerRequired whether a commitment needs an owner
 * @param dueDateRequired whether a commitment needs a due date
 * @param verifiedByAnother whether somebody other than the person who completed the work verifies it
 * @param successMeasureRequired whether a commitment needs a success measure
 * @param dueDateByPolicy whether a commitment without a due date gets one
 * @param dueBusinessDays business days until that date, for every priority
 * @param dueBusinessDaysBySeverity the most business days until that date after incidents of a severity, by priority
 * @param observationDays how many days after its completion the verification of an item is due; 0 for no such date
 * @param blockingQualityRules ids of the rules about wording and about missing or unfit members whose findings refuse a
 *     commitment
 */
public record ActionPolicy(
        boolean ownerRequired,
        boolean dueDateRequired,
        boolean verifiedByAnother,
        boolean successMeasureRequired,
        boolean dueDateByPolicy,
        Map<ActionItemPriority, Integer> dueBusinessDays,
        Map<Severity, Map<ActionItemPriority, Integer>> dueBusinessDaysBySeverity,
        int observationDays,
        List<String> blockingQualityRules) {

    private static final Map<ActionItemPriority, Integer> DUE_BUSINESS_DAYS = Map.of(
            ActionItemPriority.HIGHEST, 5,
            ActionItemPriority.HIGH, 10,
            ActionItemPriority.MEDIUM, 20,
            ActionItemPriority.LOW, 40);

    public ActionPolicy(
            boolean ownerRequired,
            boolean dueDateRequired,
            boolean verifiedByAnother,
            boolean successMeasureRequired,
            boolean dueDateByPolicy,
            @Nullable Map<ActionItemPriority, Integer> dueBusinessDays,
            @Nullable Map<Severity, Map<ActionItemPriority, Integer>> dueBusinessDaysBySeverity,
            int observationDays,
            @Nullable List<String> blockingQualityRules) {
        this.ownerRequired = ownerRequired;
        this.dueDateRequired = dueDateRequired;
        this.verifiedByAnother = verifiedByAnother;
        this.successMeasureRequired = successMeasureRequired;
        this.dueDateByPolicy = dueDateByPolicy;
        this.dueBusinessDays = complete(dueBusinessDays);
        this.dueBusinessDaysBySeverity = sorted(dueBusinessDaysBySeverity);
        this.observationDays = observationDays;
        this.blockingQualityRules = blockingQualityRules == null ? List.of() : List.copyOf(blockingQualityRules);
    }

    /** Version 0. */
    public static ActionPolicy builtIn() {
        return new ActionPolicy(true, true, true, false, false, null, null, 0, null);
    }

    /** How many business days after a commitment an item of this priority is due, whatever the severity. */
    public int dueBusinessDaysOf(ActionItemPriority priority) {
        return Objects.requireNonNull(dueBusinessDays.get(priority));
    }

    /** The same after an incident of this severity: the smaller number counts. */
    public int dueBusinessDaysOf(ActionItemPriority priority, Severity severity) {
        int days = dueBusinessDaysOf(priority);
        Map<ActionItemPriority, Integer> ofSeverity = dueBusinessDaysBySeverity.get(severity);
        Integer atMost = ofSeverity == null ? null : ofSeverity.get(priority);
        return atMost == null ? days : Math.min(days, atMost);
    }

    private static Map<ActionItemPriority, Integer> complete(@Nullable Map<ActionItemPriority, Integer> days) {
        Map<ActionItemPriority, Integer> complete = new EnumMap<>(DUE_BUSINESS_DAYS);
        if (days != null) {
            complete.putAll(days);
        }
        return Collections.unmodifiableMap(complete);
    }

    private static Map<Severity, Map<ActionItemPriority, Integer>> sorted(
            @Nullable Map<Severity, Map<ActionItemPriority, Integer>> days) {
        Map<Severity, Map<ActionItemPriority, Integer>> sorted = new EnumMap<>(Severity.class);
        if (days != null) {
            days.forEach((severity, byPriority) -> {
                Map<ActionItemPriority, Integer> ofSeverity = new EnumMap<>(ActionItemPriority.class);
                ofSeverity.putAll(byPriority);
                sorted.put(severity, Collections.unmodifiableMap(ofSeverity));
            });
        }
        return Collections.unmodifiableMap(sorted);
    }
}
