package dev.debrief.actions.action;

import dev.debrief.actions.action.ActionItemRepository.IncidentOrigin;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.action.rule.RecurrenceCheck;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of action items. Items of a restricted postmortem or incident are hidden from everybody outside its
 * audience.
 */
@ApplicationScoped
public class ActionItemService {

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemRepository items;
    private final ActionItemCommands commands;
    private final RecurrenceCheck recurrences;
    private final PostmortemProjectionService postmortems;
    private final IncidentProjectionService incidents;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final AuditLog audit;
    private final Clock clock;

    ActionItemService(
            ActionItemRepository items,
            ActionItemCommands commands,
            RecurrenceCheck recurrences,
            PostmortemProjectionService postmortems,
            IncidentProjectionService incidents,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.commands = commands;
        this.recurrences = recurrences;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.events = events;
        this.dueDates = dueDates;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ActionItem propose(ProposeActionItem command, Actor actor) {
        return commands.create(commands.check(command, actor), actor);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ActionItem get(EntityRef ref, Actor actor) {
        return ActionItemCommands.requireVisible(items.findByRef(ref), ref, actor);
    }

    /**
     * The item, locked until the transaction ends: for what is recorded about it without changing it.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if the actor may not see it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ActionItem lock(EntityRef ref, Actor actor) {
        return commands.lock(ref, Precondition.any(), actor);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ActionItem> list(ActionItemFilter filter, PageRequest page, Actor actor) {
        return items.list(filter, originOf(filter.incident()), dueDates.today(), page, actor);
    }

    /** Whether more items match than a number. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isMoreThan(int number, ActionItemFilter filter, Actor actor) {
        return items.isMoreThan(number, filter, originOf(filter.incident()), dueDates.today(), actor);
    }

    private IncidentOrigin originOf(@Nullable EntityRef incident) {
        return incident == null
                ? new IncidentOrigin(List.of(), null)
                : new IncidentOrigin(
                        postmortems.idsOf(incident, IncidentProjection.KEY_PREFIX),
                        incidents.idOf(incident).orElse(null));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        ActionItem item = get(ref, actor);
        return audit.entries(item.auditSubject(), page.after(), page.fetchSize());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ActionItemProgress progress(EntityRef postmortemRef, Actor actor) {
        PostmortemProjection postmortem = postmortems.get(postmortemRef, actor);
        return ActionItemProgress.of(postmortem, items.countByStatus(postmortem.id(), dueDates.today()));
    }

    /** Applies the edit to the current content; an edit that changes nothing leaves the revision as it is. */
    @Transactional
    public ActionItem edit(
            EntityRef ref, Precondition precondition, Function<ActionItemContent, ActionItemEdit> edit, Actor actor) {
        ActionItem item = commands.lock(ref, precondition, actor);
        commands.edit(item, edit, actor);
        return item;
    }

    @Transactional
    public ActionItem transition(EntityRef ref, Precondition precondition, TransitionCommand command, Actor actor) {
        if (command.transition().needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(command.transition() + " needs the role approver.");
        }
        ActionItem item = commands.lock(ref, precondition, actor);
        recurrences.require(item, command, actor);
        commands.transition(item, command, actor);
        return item;
    }

    /**
     * Publishes that the due date has passed, once per item and due date. When the organisation's time zone changed and
     * the day ends later than the timer expected, the timer is set to the new end.
     */
    @Transactional
    void publishOverdue(UUID id, Instant firedAt) {
        ActionItem item = items.findForUpdate(EntityRef.of(id)).orElseThrow();
        Optional<Instant> deadline = dueDates.deadline(item).filter(instant -> !instant.isAfter(firedAt));
        if (deadline.isEmpty()) {
            dueDates.rescheduleTimer(item);
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(item.dueOn());
        if (items.markOverduePublished(id, dueOn, clock.instant())) {
            events.publish(item, List.of(item.fallDue(deadline.get())));
            ActionItemAuditSnapshot unchanged = ActionItemAuditSnapshot.of(item);
            audit.record(SERVICE, "action-item.overdue", item.auditSubject(), unchanged, unchanged);
        }
    }
}
