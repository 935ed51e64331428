package dev.debrief.actions.action.rule;

import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.calendar.BusinessCalendar;
import java.time.LocalDate;

/** A due date that the policy sets, and how it comes to it. */
public record DateByPolicy(LocalDate day, String reason) {

    /** The due date of an item that is committed to today, counted in business days from tomorrow on. */
    static DateByPolicy of(
            LocalDate today,
            ActionItemPriority priority,
            Severity severity,
            ActionPolicy policy,
            BusinessCalendar calendar) {
        int days = policy.dueBusinessDaysOf(priority, severity);
        boolean bySeverity = days < policy.dueBusinessDaysOf(priority);
        return new DateByPolicy(
                calendar.businessDayAfter(today, days),
                "Set by the policy: " + days + (days == 1 ? " business day" : " business days") + " for priority "
                        + priority + (bySeverity ? " and severity " + severity : "") + ".");
    }

    DateByPolicy because(String event) {
        return new DateByPolicy(day, event + " " + reason);
    }
}
