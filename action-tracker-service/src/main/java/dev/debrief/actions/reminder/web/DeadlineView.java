package dev.debrief.actions.reminder.web;

import dev.debrief.actions.reminder.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deadline", description = "By when an action item is due, and what happens until then and after it")
record DeadlineView(
        @Schema(
                description = "Last day to complete it, in the organisation's time zone; absent until set",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "The first instant after that day; absent without a due date",
                examples = "2024-11-23T00:00:00Z")
        @Nullable Instant deadline,

        @Schema(
                description = "Whether the due date is on a weekend or holiday of the organisation",
                examples = "false",
                required = true)
        boolean dayOff,

        @Schema(description = "How often the owner was reminded of this due date", examples = "1", required = true)
        int remindersSent,

        @Schema(
                description = "When the owner is reminded next, as the policy is now; absent if there is no reminder to"
                        + " come",
                examples = "2024-11-19T09:00:00Z")
        @Nullable Instant nextReminder,

        @Schema(
                description = "The last level of escalation that it has reached with this due date; 0 for none",
                examples = "0",
                required = true)
        int escalationLevel,

        @Schema(
                description = "When it reaches the next level if it is not done by then, as the policy is now; absent"
                        + " after the last one",
                examples = "2024-11-25T09:00:00Z")
        @Nullable Instant nextEscalation,

        @Schema(
                description = "The day on which reminders resume; absent unless they are held back",
                examples = "2024-11-20")
        @Nullable LocalDate snoozedUntil,

        @Schema(
                description = "Why they are held back; absent unless they are",
                examples = "The vendor answers on the 14th.")
        @Nullable String snoozeReason,

        @Schema(
                description = "How often reminders of the item were held back, for all its due dates",
                examples = "1",
                required = true)
        int snoozes,

        @Schema(
                description = "How often the due date has moved since the team committed to the item",
                examples = "0",
                required = true)
        int dueDateMoves,

        @Schema(
                description =
                        "The day on which the observation of a completed item ends and its verification is due; it"
                                + " can be verified before. Absent for others, and if the policy has no observation",
                examples = "2024-12-20")
        @Nullable LocalDate verificationDueOn) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.item().dueOn(),
                deadline.endsAt(),
                deadline.dayOff(),
                deadline.remindersSent(),
                deadline.nextReminder(),
                deadline.escalationLevel(),
                deadline.nextEscalation(),
                deadline.snoozedUntil(),
                deadline.snoozeReason(),
                deadline.snoozes(),
                deadline.item().dueDateMoves(),
                deadline.verificationDueOn());
    }
}
