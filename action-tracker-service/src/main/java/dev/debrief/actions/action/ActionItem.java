package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** Something to be done after a postmortem, followed until it is known whether it helped. */
@Entity
public class ActionItem {

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

    ActionItem(long number, PostmortemProjection postmortem, ActionItemContent content, Owner creator, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.postmortem = postmortem;
        this.title = content.title();
        this.description = content.description();
        this.kind = content.kind();
        this.intent = content.intent();
        this.owner = content.owner();
        this.dueOn = content.dueOn();
        this.status = ActionItemStatus.PROPOSED;
        this.statusSince = now;
        this.createdAt = now;
        this.creator = creator;
        this.updatedAt = now;
        this.revision = 1;
    }

    /**
     * Goes on to the next status.
     *
     * @param reason in words; some transitions need one
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED when the status does not allow it
     */
    void apply(ActionItemTransition transition, @Nullable String reason, Instant now) {
        if (!transition.isAllowedFrom(status)) {
            throw ActionItemProblem.TRANSITION_NOT_ALLOWED
                    .because(refusal(transition))
                    .with("currentStatus", status)
                    .with("allowedTransitions", status.transitions());
        }
        if (transition.needsReason() && (reason == null || reason.isBlank())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(transition + " needs a reason.")
                    .at("/reason", "must say why in words");
        }
        status = transition.to();
        statusReason = reason;
        statusSince = now;
        changed(now);
    }

    private String refusal(ActionItemTransition transition) {
        List<ActionItemTransition> allowed = status.transitions();
        return key() + " is " + status + ", which does not allow " + transition + "; "
                + (allowed.isEmpty() ? "this is the end of its life." : "allowed are " + allowed + ".");
    }

    /**
     * Takes over the content that differs.
     *
     * @throws dev.debrief.platform.problem.ProblemException ACTION_ITEM_FINISHED when owner or due date of a finished
     *     item would change: they say who did it and by when it was promised
     */
    ActionItemChange edit(ActionItemContent edit, Instant now) {
        List<String> fields = differences(edit);
        ActionItemChange change = new ActionItemChange(fields, owner, dueOn);
        if (!status.isUnfinished()
                && (change.includes(ActionItemChange.OWNER) || change.includes(ActionItemChange.DUE_ON))) {
            throw ActionItemProblem.ACTION_ITEM_FINISHED
                    .because(key() + " is " + status + "; its owner and due date can no longer be changed.")
                    .with("currentStatus", status);
        }
        if (!change.isEmpty()) {
            title = edit.title();
            description = edit.description();
            kind = edit.kind();
            intent = edit.intent();
            owner = edit.owner();
            dueOn = edit.dueOn();
            changed(now);
        }
        return change;
    }

    private List<String> differences(ActionItemContent edit) {
        List<String> fields = new ArrayList<>();
        note(fields, "title", title, edit.title());
        note(fields, "description", description, edit.description());
        note(fields, "kind", kind, edit.kind());
        note(fields, "intent", intent, edit.intent());
        note(fields, ActionItemChange.OWNER, owner, edit.owner());
        note(fields, ActionItemChange.DUE_ON, dueOn, edit.dueOn());
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object now, @Nullable Object then) {
        if (!Objects.equals(now, then)) {
            fields.add(field);
        }
    }

    /** What can be edited, as it is now. */
    public ActionItemContent content() {
        return new ActionItemContent(title, description, kind, intent, owner, dueOn);
    }

    private void changed(Instant now) {
        updatedAt = now;
        revision++;
    }

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

    /** What was said with the last transition. */
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
