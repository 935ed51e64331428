package dev.debrief.actions.action;

import dev.debrief.actions.action.ActionItemDomainEvent.Assigned;
import dev.debrief.actions.action.ActionItemDomainEvent.Proposed;
import dev.debrief.actions.action.ActionItemDomainEvent.Rescheduled;
import dev.debrief.actions.action.ActionItemDomainEvent.Updated;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.action.rule.CommitmentRules;
import dev.debrief.actions.action.rule.EditRules;
import dev.debrief.actions.action.rule.TransitionRules;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that follows from a postmortem, tracked until its effect is verified. A follow-up of an incident waits for its
 * postmortem: until it joins it, it is only proposed, and nothing is published about it.
 */
@Entity
@EntityListeners(SearchListener.class)
public class ActionItem extends ActionItemDetails {

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable PostmortemProjection postmortem;

    /** Only while it waits for a postmortem. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable IncidentProjection incident;

    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    private @Nullable String statusReason;

    private @Nullable String evidenceLink;

    private @Nullable String recurredIn;

    private Instant statusSince;

    @AttributeOverride(name = "handle", column = @Column(name = "status_by_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "status_by_name"))
    private Owner statusBy;

    @SuppressWarnings("NullAway.Init")
    protected ActionItem() {}

    ActionItem(long number, PostmortemProjection postmortem, ActionItemContent content, Owner creator, Instant now) {
        this(Ids.next(), number, content, creator, now, postmortem, null);
    }

    private ActionItem(
            UUID id,
            long number,
            ActionItemContent content,
            Owner creator,
            Instant now,
            @Nullable PostmortemProjection postmortem,
            @Nullable IncidentProjection incident) {
        super(id, number, content, postmortem != null && postmortem.isPublished(), creator, now);
        this.postmortem = postmortem;
        this.incident = incident;
        this.status = ActionItemStatus.PROPOSED;
        this.statusSince = now;
        this.statusBy = creator;
    }

    /** A follow-up of an incident that waits for the postmortem. */
    static ActionItem followUp(long number, IncidentProjection incident, SuggestedFollowUp followUp, Owner creator) {
        return new ActionItem(
                followUp.id(),
                number,
                followUp.toContent(incident.key()),
                creator,
                followUp.suggestedAt(),
                null,
                incident);
    }

    /**
     * A follow-up joins the postmortem. If that is published, the item is added later.
     *
     * @return the events of its creation, because nothing was published before
     */
    List<ActionItemDomainEvent> join(PostmortemProjection joined, Instant now) {
        incident = null;
        postmortem = joined;
        setAddedLater(joined.isPublished());
        incrementRevision(now);
        return creationEvents();
    }

    /** The events of creating this item, by its creator. */
    List<ActionItemDomainEvent> creationEvents() {
        Owner creator = creator();
        return creationEvents(new Actor(creator.handle(), creator.displayName(), Set.of(creator.handle()), Set.of()));
    }

    /** The events of creating this item: proposed, and assigned when it has an owner. */
    List<ActionItemDomainEvent> creationEvents(Actor by) {
        Proposed proposed = new Proposed(by, createdAt());
        return content().owner() == null ? List.of(proposed) : List.of(proposed, new Assigned(null, by, createdAt()));
    }

    /**
     * Performs a transition.
     *
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED when the status does not allow it,
     *     VALIDATION_FAILED without a required reason, evidence or incident, or if it took effect before the status
     *     that it ends, COMMITMENT_INCOMPLETE or VERIFIED_BY_DOER when the policy does not allow it
     */
    ActionItemDomainEvent apply(TransitionCommand command, ActionPolicyVersion policy, Actor by, Instant now) {
        TransitionRules.require(this, command, policy, by);
        status = command.transition().to();
        statusReason = command.reason();
        evidenceLink = command.evidenceLink();
        recurredIn = command.recurredIn() == null ? recurredIn : command.recurredIn();
        statusBy = new Owner(by.handle(), by.displayName());
        statusSince = effectiveAt(command, now);
        incrementRevision(now);
        return ActionItemDomainEvent.of(command, by, statusSince);
    }

    /** Not in the future, whichever clock is ahead, and not before the status that it ends. */
    private Instant effectiveAt(TransitionCommand command, Instant now) {
        Instant at = command.at();
        Instant effective = at == null || at.isAfter(now) ? now : at;
        return effective.isBefore(statusSince) ? statusSince : effective;
    }

    /**
     * Changes the content where it differs. Removing the owner or the due date is an update, because nobody is assigned
     * and no day is set.
     *
     * @return empty when nothing differs; the revision stays then
     * @throws dev.debrief.platform.problem.ProblemException ACTION_ITEM_FINISHED when owner or due date of a finished
     *     item would change: they record who did it and by when it was promised; COMMITMENT_INCOMPLETE or
     *     VALIDATION_FAILED when a committed item would lose them, or its date would move without a reason
     */
    List<ActionItemDomainEvent> edit(ActionItemEdit wanted, ActionPolicyVersion policy, Actor by, Instant now) {
        EditRules.require(this, wanted, policy);
        ActionItemContent before = content();
        ActionItemContent edit = wanted.content();
        boolean dueDateChanged = !Objects.equals(before.dueOn(), edit.dueOn());
        List<ActionItemDomainEvent> events = new ArrayList<>();
        List<String> updatedFields = before.updatedFields(edit, addedLater());
        if (!updatedFields.isEmpty()) {
            events.add(new Updated(updatedFields, by, now));
        }
        if (edit.owner() != null && !edit.owner().equals(before.owner())) {
            events.add(new Assigned(before.owner(), by, now));
        }
        if (dueDateChanged && edit.dueOn() != null) {
            events.add(new Rescheduled(before.dueOn(), wanted.dueDateReason(), by, now));
        }
        if (dueDateChanged) {
            moveDueDate(wanted.dueDateReason(), status.isCommitted() && CommitmentRules.moves(before, edit));
        }
        if (!events.isEmpty()) {
            setContent(edit);
            incrementRevision(now);
        }
        return events;
    }

    public AuditSubject auditSubject() {
        return AuditSubject.of("action-item", id());
    }

    /** Null while it waits for the postmortem of its incident. */
    public @Nullable PostmortemProjection postmortem() {
        return postmortem;
    }

    /** Null once it belongs to a postmortem. */
    public @Nullable IncidentProjection incident() {
        return incident;
    }

    /** Key of the incident that it follows from. */
    public String incidentKey() {
        return postmortem == null ? Objects.requireNonNull(incident).key() : postmortem.incidentKey();
    }

    public boolean isVisibleTo(Actor actor) {
        return postmortem == null ? Objects.requireNonNull(incident).isVisibleTo(actor) : postmortem.isVisibleTo(actor);
    }

    /** The transitions that it allows. A follow-up can only be dropped before it joins a postmortem. */
    public List<ActionItemTransition> allowedTransitions() {
        return postmortem == null
                ? status.transitions().stream()
                        .filter(transition -> transition == ActionItemTransition.DROP)
                        .toList()
                : status.transitions();
    }

    public ActionItemStatus status() {
        return status;
    }

    /** The reason given with the last transition. */
    public @Nullable String statusReason() {
        return statusReason;
    }

    /** URL of what shows the effect, given with the last transition. */
    public @Nullable String evidenceLink() {
        return evidenceLink;
    }

    /** Key of the incident in which it last happened again. */
    public @Nullable String recurredIn() {
        return recurredIn;
    }

    /** Who performed the last transition, or created the item. */
    public Owner statusBy() {
        return statusBy;
    }

    /** When the last transition took effect, which may be before it was recorded. */
    public Instant statusSince() {
        return statusSince;
    }
}
