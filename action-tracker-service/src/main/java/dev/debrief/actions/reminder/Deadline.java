package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when an action item is due, and what happens until then and after it.
 *
 * @param endsAt the first instant after the due date; null without one
 * @param dayOff whether the due date is no working day
 * @param remindersSent for this due date
 * @param nextReminder null if none is to come
 * @param escalationLevel the last level reached for this due date; 0 for none
 * @param nextEscalation null if none is to come
 * @param snoozedUntil the day on which reminders resume; null unless they are held back
 * @param snoozeReason null unless reminders are held back
 * @param snoozes how often reminders of the item were held back
 * @param verificationDueOn the day on which the observation of a completed item ends; null for others
 */
public record Deadline(
        ActionItem item,
        @Nullable Instant endsAt,
        boolean dayOff,
        int remindersSent,
        @Nullable Instant nextReminder,
        int escalationLevel,
        @Nullable Instant nextEscalation,
        @Nullable LocalDate snoozedUntil,
        @Nullable String snoozeReason,
        int snoozes,
        @Nullable LocalDate verificationDueOn) {}
