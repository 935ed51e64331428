package dev.debrief.actions.benefit;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    private final AuditLog audit;
    private final Clock clock;

    BenefitService(
            ActionItemBenefitRepository benefits,
            ActionItemService items,
            PostmortemProjectionService postmortems,
            IncidentProjectionService incidents,
            AuditLog audit,
            Clock clock) {
        this.benefits = benefits;
        this.items = items;
        this.postmortems = postmortems;
        this.incidents = incidents;
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
            record("action-item.benefit-set", item, null, benefit, actor);
            return first;
        }
        Benefit before = known.benefit();
        if (!benefit.equals(before)) {
            known.change(benefit, clock.instant());
            record("action-item.benefit-set", item, before, benefit, actor);
        }
        return known;
    }

    public void remove(EntityRef itemRef, Precondition precondition, Actor actor) {
        ActionItem item = items.lock(itemRef, actor);
        ActionItemBenefit stored = require(item, benefits.findByIdOptional(item.id()));
        precondition.require(stored.revision());
        benefits.delete(stored);
        record("action-item.benefit-removed", item, stored.benefit(), null, actor);
    }

    /** Replays the incident of a postmortem with its action items. */
    public MinutesBought minutesBought(EntityRef postmortemRef, Actor actor) {
        PostmortemProjection postmortem = postmortems
                .find(postmortemRef, actor)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("Postmortem " + postmortemRef
                        + " is unknown. The events of a new postmortem arrive within a second."));
        IncidentReplay incident = IncidentReplay.of(incidents
                .detailsOf(postmortem.incidentId())
                .map(IncidentDetails::times)
                .orElse(IncidentTimes.UNKNOWN));
        Map<UUID, ActionItemBenefit> byItem = benefits.ofPostmortem(postmortem.id()).stream()
                .collect(Collectors.toMap(ActionItemBenefit::actionItemId, Function.identity()));
        List<ItemBenefit> withBenefit = benefits.itemsOfPostmortem(postmortem.id()).stream()
                .filter(item -> byItem.containsKey(item.id()))
                .map(item -> {
                    Benefit benefit =
                            Objects.requireNonNull(byItem.get(item.id())).benefit();
                    return new ItemBenefit(item, benefit, incident.with(List.of(benefit)));
                })
                .toList();
        return MinutesBought.of(postmortem, incident, withBenefit);
    }

    private static ActionItemBenefit require(ActionItem item, Optional<ActionItemBenefit> found) {
        return found.orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                item.key() + " names no interval that it shortens."));
    }

    private void record(
            String action, ActionItem item, @Nullable Benefit before, @Nullable Benefit after, Actor actor) {
        audit.record(actor, action, item.auditSubject(), before, after);
    }
}
