package dev.debrief.actions.action;

import dev.debrief.actions.action.ActionItemDomainEvent.Assigned;
import dev.debrief.actions.action.ActionItemDomainEvent.Blocked;
import dev.debrief.actions.action.ActionItemDomainEvent.Committed;
import dev.debrief.actions.action.ActionItemDomainEvent.Completed;
import dev.debrief.actions.action.ActionItemDomainEvent.Dropped;
import dev.debrief.actions.action.ActionItemDomainEvent.FoundIneffective;
import dev.debrief.actions.action.ActionItemDomainEvent.Overdue;
import dev.debrief.actions.action.ActionItemDomainEvent.Proposed;
import dev.debrief.actions.action.ActionItemDomainEvent.Rescheduled;
import dev.debrief.actions.action.ActionItemDomainEvent.Started;
import dev.debrief.actions.action.ActionItemDomainEvent.Updated;
import dev.debrief.actions.action.ActionItemDomainEvent.Verified;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that follows from a postmortem, tracked until its effect is verified. */
@Entity
@EntityListeners(SearchListener.class)
public class ActionItem implements SearchableEntity {

    public static final String KEY_PREFIX = "AI";

    @Id
    private UUID id;

    @Column(updatable = false)
    private long number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PostmortemProjection postmortem;

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

    private Instant statusSince;

    @Column(updatable = false)
    private Instant createdAt;

    @AttributeOverride(name = "handle", column = @Column(name = "creator_handle", updatable = false))
    @AttributeOverride(name = "displayName", column = @Column(name = "creator_name", updatable = false))
    private Owner creator;

    private Instant updatedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ActionItem() {}

    @SuppressWarnings("NullAway.Init") // setContent initializes the rest
    ActionItem(long number, PostmortemProjection postmortem, ActionItemContent content, Owner creator, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.postmortem = postmortem;
        setContent(content);
        this.status = ActionItemStatus.PROPOSED;
        this.statusSince = now;
        this.createdAt = now;
        this.creator = creator;
        this.updatedAt = now;
        this.revision = 1;
    }

    /** The events of creating this item: proposed, and assigned when it has an owner. */
    List<ActionItemDomainEvent> creationEvents(Actor by) {
        Proposed proposed = new Proposed(by, createdAt);
        return owner == null ? List.of(proposed) : List.of(proposed, new Assigned(null, by, createdAt));
    }

    /**
     * Performs a transition.
     *
     * @param reason required by some transitions
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED when the status does not allow it,
     *     VALIDATION_FAILED without a required reason
     */
    ActionItemDomainEvent apply(ActionItemTransition transition, @Nullable String reason, Actor by, Instant now) {
        if (!transition.isAllowedFrom(status)) {
            throw ActionItemProblem.TRANSITION_NOT_ALLOWED
                    .because(transitionNotAllowedMessage(transition))
                    .with("currentStatus", status)
                    .with("allowedTransitions", status.transitions());
        }
        if (transition.needsReason() && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(transition + " needs a reason.")
                    .at("/reason", "must not be blank");
        }
        status = transition.to();
        statusReason = reason;
        statusSince = now;
        incrementRevision(now);
        return event(transition, reason, by, now);
    }

    private static ActionItemDomainEvent event(
            ActionItemTransition transition, @Nullable String reason, Actor by, Instant at) {
        return switch (transition) {
            case COMMIT -> new Committed(by, at);
            case START -> new Started(by, at);
            case BLOCK -> new Blocked(Objects.requireNonNull(reason), by, at);
            case COMPLETE -> new Completed(by, at);
            case VERIFY -> new Verified(reason, by, at);
            case FIND_INEFFECTIVE -> new FoundIneffective(Objects.requireNonNull(reason), by, at);
            case DROP -> new Dropped(Objects.requireNonNull(reason), by, at);
        };
    }

    private String transitionNotAllowedMessage(ActionItemTransition transition) {
        List<ActionItemTransition> allowed = status.transitions();
        return key() + " is " + status + ", which does not allow " + transition + "; "
                + (allowed.isEmpty() ? "no transition is left." : "allowed are " + allowed + ".");
    }

    /**
     * Changes the content where it differs. Removing the owner or the due date is an update, because nobody is assigned
     * and no day is set.
     *
     * @return empty when nothing differs; the revision stays then
     * @throws dev.debrief.platform.problem.ProblemException ACTION_ITEM_FINISHED when owner or due date of a finished
     *     item would change: they record who did it and by when it was promised
     */
    List<ActionItemDomainEvent> edit(ActionItemContent edit, Actor by, Instant now) {
        boolean ownerChanged = !Objects.equals(owner, edit.owner());
        boolean dueDateChanged = !Objects.equals(dueOn, edit.dueOn());
        if (!status.isUnfinished() && (ownerChanged || dueDateChanged)) {
            throw ActionItemProblem.ACTION_ITEM_FINISHED
                    .because(key() + " is " + status + "; its owner and due date can no longer be changed.")
                    .with("currentStatus", status);
        }
        List<ActionItemDomainEvent> events = new ArrayList<>();
        List<String> updatedFields = updatedFields(edit);
        if (!updatedFields.isEmpty()) {
            events.add(new Updated(updatedFields, by, now));
        }
        if (ownerChanged && edit.owner() != null) {
            events.add(new Assigned(owner, by, now));
        }
        if (dueDateChanged && edit.dueOn() != null) {
            events.add(new Rescheduled(dueOn, by, now));
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

    private List<String> updatedFields(ActionItemContent edit) {
        List<String> fields = new ArrayList<>();
        addIfChanged(fields, "title", title, edit.title());
        addIfChanged(fields, "description", description, edit.description());
        addIfChanged(fields, "kind", kind, edit.kind());
        addIfChanged(fields, "intent", intent, edit.intent());
        if (edit.owner() == null) {
            addIfChanged(fields, "owner", owner, null);
        }
        if (edit.dueOn() == null) {
            addIfChanged(fields, "dueOn", dueOn, null);
        }
        return fields;
    }

    private static void addIfChanged(
            List<String> fields, String field, @Nullable Object current, @Nullable Object updated) {
        if (!Objects.equals(current, updated)) {
            fields.add(field);
        }
    }

    /** The fields that can be edited. */
    public ActionItemContent content() {
        return new ActionItemContent(title, description, kind, intent, owner, dueOn);
    }

    private void setContent(ActionItemContent content) {
        title = content.title();
        description = content.description();
        kind = content.kind();
        intent = content.intent();
        owner = content.owner();
        dueOn = content.dueOn();
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

    public PostmortemProjection postmortem() {
        return postmortem;
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
