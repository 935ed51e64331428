package dev.debrief.actions.action;

import dev.debrief.actions.action.ActionItemDomainEvent.Assigned;
import dev.debrief.actions.action.ActionItemDomainEvent.Overdue;
import dev.debrief.actions.action.ActionItemDomainEvent.Proposed;
import dev.debrief.actions.action.ActionItemDomainEvent.Rescheduled;
import dev.debrief.actions.action.ActionItemDomainEvent.Updated;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.SearchableEntity;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A task that follows from a postmortem, tracked until its effect is verified. A follow-up of an incident waits for its
 * postmortem: until it joins it, it is only proposed, and nothing is published about it.
 */
@Entity
@EntityListeners(SearchListener.class)
public class ActionItem implements SearchableEntity {

    public static final String KEY_PREFIX = "AI";

    @Id
    private UUID id;

    @Column(updatable = false)
    private long number;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable PostmortemProjection postmortem;

    /** Only while it waits for a postmortem. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable IncidentProjection incident;

    private String title;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private ActionItemKind kind;

    @Enumerated(EnumType.STRING)
    private ActionItemIntent intent;

    @AttributeOverride(name = "handle", column = @Column(name = "owner_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "owner_name"))
    private @Nullable Owner owner;

    private @Nullable LocalDate dueOn;

    /** Filled by the database, for queries only. */
    @SuppressWarnings("unused")
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate dueOrder;

    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    private @Nullable String statusReason;

    private @Nullable String evidenceLink;

    private @Nullable String recurredIn;

    private Instant statusSince;

    @AttributeOverride(name = "handle", column = @Column(name = "status_by_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "status_by_name"))
    private Owner statusBy;

    private int dueDateMoves;

    private @Nullable String dueDateReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Addressed> addresses;

    private boolean addedLater;

    private boolean requiredForClosing;

    @Column(updatable = false)
    private Instant createdAt;

    @AttributeOverride(name = "handle", column = @Column(name = "creator_handle", updatable = false))
    @AttributeOverride(name = "displayName", column = @Column(name = "creator_name", updatable = false))
    private Owner creator;

    private Instant updatedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ActionItem() {}

    ActionItem(long number, PostmortemProjection postmortem, ActionItemContent content, Owner creator, Instant now) {
        this(Ids.next(), number, content, creator, now, postmortem, null);
    }

    @SuppressWarnings("NullAway.Init") // setContent initializes the rest
    private ActionItem(
            UUID id,
            long number,
            ActionItemContent content,
            Owner creator,
            Instant now,
            @Nullable PostmortemProjection postmortem,
            @Nullable IncidentProjection incident) {
        this.id = id;
        this.number = number;
        this.postmortem = postmortem;
        this.incident = incident;
        this.addedLater = postmortem != null && postmortem.isPublished();
        setContent(content);
        this.status = ActionItemStatus.PROPOSED;
        this.statusSince = now;
        this.statusBy = creator;
        this.createdAt = now;
        this.creator = creator;
        this.updatedAt = now;
        this.revision = 1;
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
        addedLater = joined.isPublished();
        requiredForClosing = !addedLater;
        incrementRevision(now);
        return creationEvents(new Actor(creator.handle(), creator.displayName(), Set.of(creator.handle()), Set.of()));
    }

    /** The events of creating this item: proposed, and assigned when it has an owner. */
    List<ActionItemDomainEvent> creationEvents(Actor by) {
        Proposed proposed = new Proposed(by, createdAt);
        return owner == null ? List.of(proposed) : List.of(proposed, new Assigned(null, by, createdAt));
    }

    /**
     * Performs a transition.
     *
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED when the status does not allow it,
     *     VALIDATION_FAILED without a required reason, evidence or incident, COMMITMENT_INCOMPLETE or VERIFIED_BY_DOER
     *     when the policy does not allow it
     */
    ActionItemDomainEvent apply(TransitionCommand command, ActionPolicyVersion policy, Actor by, Instant now) {
        TransitionRules.require(this, command, policy, by);
        status = command.transition().to();
        statusReason = command.reason();
        evidenceLink = command.evidenceLink();
        recurredIn = command.recurredIn() == null ? recurredIn : command.recurredIn();
        statusBy = new Owner(by.handle(), by.displayName());
        statusSince = now;
        incrementRevision(now);
        return ActionItemDomainEvent.of(command, by, now);
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
        ActionItemContent edit = wanted.content();
        String reason = wanted.dueDateReason();
        boolean ownerChanged = !Objects.equals(owner, edit.owner());
        boolean dueDateChanged = !Objects.equals(dueOn, edit.dueOn());
        CommitmentRules.requireClosingChoice(edit, addedLater);
        if (reason != null && !dueDateChanged) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The due date stays as it is.")
                    .at("/dueDateReason", "is for a new due date only");
        }
        if (!status.isUnfinished() && (ownerChanged || dueDateChanged)) {
            throw ActionItemProblem.ACTION_ITEM_FINISHED
                    .because(key() + " is " + status + "; its owner and due date can no longer be changed.")
                    .with("currentStatus", status);
        }
        if (status.isCommitted()) {
            CommitmentRules.requireKept(this, wanted, policy);
        }
        List<ActionItemDomainEvent> events = new ArrayList<>();
        List<String> updatedFields = content().updatedFields(edit, addedLater);
        if (!updatedFields.isEmpty()) {
            events.add(new Updated(updatedFields, by, now));
        }
        if (ownerChanged && edit.owner() != null) {
            events.add(new Assigned(owner, by, now));
        }
        if (dueDateChanged && edit.dueOn() != null) {
            events.add(new Rescheduled(dueOn, reason, by, now));
        }
        if (dueDateChanged) {
            dueDateReason = reason;
            dueDateMoves += status.isCommitted() && CommitmentRules.moves(content(), edit) ? 1 : 0;
        }
        if (!events.isEmpty()) {
            setContent(edit);
            incrementRevision(now);
        }
        return events;
    }

    /** The due day has passed. @param since the end of that day */
    ActionItemDomainEvent fallDue(Instant since) {
        return new Overdue(Objects.requireNonNull(dueOn, "An item without a due date cannot be overdue."), since);
    }

    /** The fields that can be edited. */
    public ActionItemContent content() {
        return new ActionItemContent(title, description, kind, intent, owner, dueOn, addresses, requiredForClosing);
    }

    private void setContent(ActionItemContent content) {
        title = content.title();
        description = content.description();
        kind = content.kind();
        intent = content.intent();
        owner = content.owner();
        dueOn = content.dueOn();
        addresses = content.addresses();
        requiredForClosing = content.isRequiredForClosing(addedLater);
    }

    private void incrementRevision(Instant now) {
        updatedAt = now;
        revision++;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("action-item", id);
    }

    @Override
    public UUID id() {
        return id;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
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
    String incidentKey() {
        return postmortem == null ? Objects.requireNonNull(incident).key() : postmortem.incidentKey();
    }

    boolean isVisibleTo(Actor actor) {
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

    public @Nullable LocalDate dueOn() {
        return dueOn;
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

    /** How often the due date has moved since the team committed to the item. */
    public int dueDateMoves() {
        return dueDateMoves;
    }

    /** Why the due date was last changed. */
    public @Nullable String dueDateReason() {
        return dueDateReason;
    }

    /** Whether it was added after the postmortem was published. */
    public boolean addedLater() {
        return addedLater;
    }

    /** Whether closing the postmortem waits for it. */
    public boolean requiredForClosing() {
        return requiredForClosing;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Owner creator() {
        return creator;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long revision() {
        return revision;
    }
}
