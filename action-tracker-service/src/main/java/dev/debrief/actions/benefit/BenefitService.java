package dev.debrief.actions.benefit;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent.Updated;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What action items are meant to save, and what that would have been in their incident. */
@ApplicationScoped
@Transactional
public class BenefitService {

    /** The revision of a benefit that does not exist. */
    private static final long NONE = 0;

    private final ActionItemBenefitRepository benefits;
    private final ActionItemService items;
    private final PostmortemProjectionService postmortems;
    private final IncidentProjectionService incidents;
    private final ActionItemEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    BenefitService(
            ActionItemBenefitRepository benefits,
            ActionItemService items,
            PostmortemProjectionService postmortems,
            IncidentProjectionService incidents,
            ActionItemEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.benefits = benefits;
        this.items = items;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public ActionItemBenefit get(EntityRef itemRef, Actor actor) {
        ActionItem item = items.get(itemRef, actor);
        return require(item, benefits.findByIdOptional(item.id()));
    }

    /** @param precondition revision 0 for the first benefit of the item */
    public ActionItemBenefit set(EntityRef itemRef, Precondition precondition, Benefit benefit, Actor actor) {
        ActionItem item = items.lock(itemRef, actor);
        ActionItemBenefit known = benefits.findById(item.id());
        precondition.require(known == null ? NONE : known.revision());
        if (known == null) {
            ActionItemBenefit first = new ActionItemBenefit(item.id(), benefit, clock.instant());
            benefits.persist(first);
            changed("action-item.benefit-set", item, null, benefit, actor);
            return first;
        }
        Benefit before = known.benefit();
        if (!benefit.equals(before)) {
            known.change(benefit, clock.instant());
            changed("action-item.benefit-set", item, before, benefit, actor);
        }
        return known;
    }

    public void remove(EntityRef itemRef, Precondition precondition, Actor actor) {
        ActionItem item = items.lock(itemRef, actor);
        ActionItemBenefit stored = require(item, benefits.findByIdOptional(item.id()));
        precondition.require(stored.revision());
        benefits.delete(stored);
        changed("action-item.benefit-removed", item, stored.benefit(), null, actor);
    }

    /**
     * Replays the incident of a postmortem with its action items, and compares the prediction with later incidents that
     * the actor may see.
     */
    public MinutesBought minutesBought(EntityRef postmortemRef, Actor actor) {
        PostmortemProjection postmortem = postmortems
                .find(postmortemRef, actor)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("Postmortem " + postmortemRef
                        + " is unknown. The events of a new postmortem arrive within a second."));
        Optional<IncidentDetails> details = incidents.detailsOf(postmortem.incidentId());
        IncidentReplay incident =
                IncidentReplay.of(details.map(IncidentDetails::times).orElse(IncidentTimes.UNKNOWN));
        Map<UUID, Benefit> byItem = benefits.ofPostmortem(postmortem.id()).stream()
                .collect(Collectors.toMap(ActionItemBenefit::actionItemId, ActionItemBenefit::benefit));
        LaterIncidents later = LaterIncidents.of(
                details.isEmpty() || byItem.isEmpty()
                        ? List.of()
                        : incidents.laterIncidents(details.get(), postmortem.id(), LaterIncidents.LIMIT, actor));
        Map<UUID, Instant> doneAt = later.isEmpty() ? Map.of() : benefits.doneAt(postmortem.id());
        List<ItemBenefit> withBenefit = benefits.itemsOfPostmortem(postmortem.id()).stream()
                .filter(item -> byItem.containsKey(item.id()))
                .map(item -> itemBenefit(
                        item,
                        Objects.requireNonNull(byItem.get(item.id())),
                        incident,
                        later,
                        isFinished(item) ? doneAt.get(item.id()) : null))
                .toList();
        return MinutesBought.of(postmortem, incident, later, withBenefit);
    }

    /** Whether its work is complete, whatever the effect. */
    private static boolean isFinished(ActionItem item) {
        return item.status().isDone() || item.status() == ActionItemStatus.INEFFECTIVE;
    }

    /** @param doneAt null if it is not done */
    private static ItemBenefit itemBenefit(
            ActionItem item, Benefit benefit, IncidentReplay incident, LaterIncidents later, @Nullable Instant doneAt) {
        Replay replay = incident.with(List.of(benefit));
        return new ItemBenefit(
                item,
                benefit,
                replay,
                doneAt == null ? List.of() : later.outcomes(replay, Set.of(benefit.shortens()), doneAt));
    }

    private static ActionItemBenefit require(ActionItem item, Optional<ActionItemBenefit> found) {
        return found.orElseThrow(
                () -> StandardProblem.NOT_FOUND.because(item.key() + " names no interval that it shortens."));
    }

    /** Publishes the item with its new benefit, and records the change. */
    private void changed(
            String action, ActionItem item, @Nullable Benefit before, @Nullable Benefit after, Actor actor) {
        events.publish(item, List.of(new Updated(List.of("benefit"), actor, clock.instant())));
        audit.record(actor, action, item.auditSubject(), before, after);
    }
}
