package dev.debrief.actions.escalation;

import java.util.Comparator;
import java.util.List;

/**
 * When owners are reminded before a due date, and who is asked for help after it.
 *
 * @param reminderDays days before the due date on which the owner is reminded, the earliest first; 0 is the due date
 * @param levels in order of time
 */
public record EscalationPolicy(List<Integer> reminderDays, List<EscalationLevel> levels) {

    private static final List<Integer> REMINDER_DAYS = List.of(7, 3, 1, 0);

    public EscalationPolicy {
        reminderDays = reminderDays.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        levels = List.copyOf(levels);
    }

    /** Version 0. It names nobody, because it does not know the organisation. */
    public static EscalationPolicy builtIn() {
        return new EscalationPolicy(REMINDER_DAYS, List.of());
    }
}
