package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemCommands;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The use cases of deadlines: read what is to come, and hold back reminders. */
@ApplicationScoped
public class DeadlineService {

    private final ActionItemService items;
    private final ActionItemCommands commands;
    private final DueDateRepository dueDates;
    private final SnoozeRepository snoozes;
    private final ReminderTimer reminders;
    private final EscalationTimer escalations;
    private final VerificationTimer verifications;
    private final BusinessCalendar calendar;
    private final OrganisationClock organisation;
    private final AuditLog audit;
    private final Clock clock;

    DeadlineService(
            ActionItemService items,
            ActionItemCommands commands,
            DueDateRepository dueDates,
            SnoozeRepository snoozes,
            ReminderTimer reminders,
            EscalationTimer escalations,
            VerificationTimer verifications,
            BusinessCalendar calendar,
            OrganisationClock organisation,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.commands = commands;
        this.dueDates = dueDates;
        this.snoozes = snoozes;
        this.reminders = reminders;
        this.escalations = escalations;
        this.verifications = verifications;
        this.calendar = calendar;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Deadline get(EntityRef ref, Actor actor) {
        return deadline(items.get(ref, actor));
    }

    /**
     * Holds back the reminders of the current due date. Another snooze replaces it; the same one again changes nothing.
     *
     * @param until the day on which reminders resume, after today and until the due date
     * @throws dev.debrief.platform.problem.ProblemException NOT_REMINDED if no reminder can come before the due date,
     *     VALIDATION_FAILED for another day
     */
    @Transactional
    public Deadline snooze(EntityRef ref, Precondition precondition, LocalDate until, String reason, Actor actor) {
        ActionItem item = commands.lock(ref, precondition, actor);
        DueDate dueDate = requireReminded(item);
        requireBeforeDueDate(until, dueDate.dueOn());
        Optional<ActionItemSnooze> before = activeSnooze(dueDate);
        if (before.filter(active ->
                        active.snoozedUntil().equals(until) && active.reason().equals(reason))
                .isPresent()) {
            return deadline(item);
        }
        Instant now = clock.instant();
        before.ifPresent(active -> active.end(now));
        Owner by = new Owner(actor.handle(), actor.displayName());
        snoozes.persist(new ActionItemSnooze(item.id(), dueDate.dueOn(), until, reason, by, now));
        reminders.arm(dueDate);
        audit.record(
                actor,
                "action-item.snoozed",
                item.auditSubject(),
                before.map(DeadlineService::state).orElse(null),
                Map.of("snoozedUntil", until, "reason", reason));
        return deadline(item);
    }

    /** Ends the snooze of the current due date, if there is one. What it held back is sent at once. */
    @Transactional
    public void endSnooze(EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = commands.lock(ref, precondition, actor);
        dueDates.findWatched(item.id())
                .ifPresent(dueDate -> activeSnooze(dueDate).ifPresent(active -> {
                    active.end(clock.instant());
                    reminders.arm(dueDate);
                    audit.record(actor, "action-item.snooze-ended", item.auditSubject(), state(active), null);
                }));
    }

    private Optional<ActionItemSnooze> activeSnooze(DueDate dueDate) {
        return snoozes.findLast(dueDate.actionItemId(), dueDate.dueOn())
                .filter(last -> last.isActiveOn(organisation.today()));
    }

    private DueDate requireReminded(ActionItem item) {
        return dueDates.findWatched(item.id())
                .filter(dueDate -> !dueDate.dueOn().isBefore(organisation.today()))
                .orElseThrow(() -> ReminderProblem.NOT_REMINDED.because(item.key()
                        + " has no reminders to hold back: they are sent for items that the team has committed to, until"
                        + " their due date."));
    }

    private void requireBeforeDueDate(LocalDate until, LocalDate dueOn) {
        LocalDate today = organisation.today();
        if (!until.isAfter(today) || until.isAfter(dueOn)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Reminders can be held back until a day after today, and not beyond the due date. If the"
                            + " work needs more time, set a new due date.")
                    .at("/until", "must be after " + today + " and not after " + dueOn);
        }
    }

    private Deadline deadline(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        Optional<DueDate> watched = dueDates.findWatched(item.id());
        Optional<DueDate> current = dueOn == null ? Optional.empty() : dueDates.findOf(item.id(), dueOn);
        Optional<ActionItemSnooze> snooze = watched.flatMap(this::activeSnooze);
        return new Deadline(
                item,
                dueOn == null ? null : organisation.endOf(dueOn),
                dueOn != null && !calendar.isBusinessDay(dueOn),
                current.map(DueDate::remindersSent).orElse(0),
                watched.flatMap(reminders::next).orElse(null),
                current.map(DueDate::escalationLevel).orElse(0),
                watched.flatMap(escalations::next).orElse(null),
                snooze.map(ActionItemSnooze::snoozedUntil).orElse(null),
                snooze.map(ActionItemSnooze::reason).orElse(null),
                Math.toIntExact(snoozes.countOf(item.id())),
                verifications.dueOn(item).orElse(null));
    }

    private static Map<String, Object> state(ActionItemSnooze snooze) {
        return Map.of("snoozedUntil", snooze.snoozedUntil(), "reason", snooze.reason());
    }
}
