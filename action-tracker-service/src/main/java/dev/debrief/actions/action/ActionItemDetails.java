package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.search.SearchableEntity;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an action item says, and who created it when. {@link ActionItem} adds where it belongs and how far it is. */
@MappedSuperclass
public abstract class ActionItemDetails implements SearchableEntity {

    public static final String KEY_PREFIX = "AI";

    @Id
    private UUID id;

    @Column(updatable = false)
    private long number;

    private String title;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private ActionItemKind kind;

    @Enumerated(EnumType.STRING)
    private ActionItemIntent intent;

    @Enumerated(EnumType.STRING)
    private ActionItemPriority priority;

    private @Nullable String successMeasure;

    private List<String> labels;

    @AttributeOverride(name = "handle", column = @Column(name = "owner_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "owner_name"))
    private @Nullable Owner owner;

    private @Nullable LocalDate dueOn;

    /** Filled by the database, for queries only. */
    @SuppressWarnings("unused")
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate dueOrder;

    /** Of its incident; copied by the database, for queries only. */
    @SuppressWarnings("unused")
    @Column(insertable = false, updatable = false)
    private @Nullable List<String> services;

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
    protected ActionItemDetails() {}

    @SuppressWarnings("NullAway.Init") // setContent initializes the rest
    ActionItemDetails(UUID id, long number, ActionItemContent content, boolean addedLater, Owner creator, Instant now) {
        this.id = id;
        this.number = number;
        this.addedLater = addedLater;
        setContent(content);
        this.createdAt = now;
        this.creator = creator;
        this.updatedAt = now;
        this.revision = 1;
    }

    /** The fields that can be edited. */
    public ActionItemContent content() {
        return new ActionItemContent(
                title,
                description,
                kind,
                intent,
                owner,
                dueOn,
                addresses,
                requiredForClosing,
                priority,
                successMeasure,
                labels);
    }

    void setContent(ActionItemContent content) {
        title = content.title();
        description = content.description();
        kind = content.kind();
        intent = content.intent();
        priority = content.priority();
        successMeasure = content.successMeasure();
        labels = content.labels();
        owner = content.owner();
        dueOn = content.dueOn();
        addresses = content.addresses();
        requiredForClosing = content.isRequiredForClosing(addedLater);
    }

    /** @param counts whether the team had committed to the date before */
    void moveDueDate(@Nullable String reason, boolean counts) {
        dueDateReason = reason;
        dueDateMoves += counts ? 1 : 0;
    }

    /**
     * Work begins again, because what it was for happened again, and has a due date of its own. This is no move of the
     * date before: the team has not committed to this work earlier.
     */
    ActionItemDomainEvent beginAgain(LocalDate day, String reason, Actor by, Instant now) {
        LocalDate before = dueOn;
        dueOn = day;
        moveDueDate(reason, false);
        incrementRevision(now);
        return new ActionItemDomainEvent.Rescheduled(before, reason, by, now);
    }

    /** The due day has passed. @param since the end of that day */
    ActionItemDomainEvent fallDue(Instant since) {
        return new ActionItemDomainEvent.Overdue(
                Objects.requireNonNull(dueOn, "An item without a due date cannot be overdue."), since);
    }

    /** Sets whether it was added after the publication of the postmortem. Closing waits for it if it was not. */
    void setAddedLater(boolean later) {
        addedLater = later;
        requiredForClosing = !later;
    }

    void incrementRevision(Instant now) {
        updatedAt = now;
        revision++;
    }

    @Override
    public UUID id() {
        return id;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public ActionItemPriority priority() {
        return priority;
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
