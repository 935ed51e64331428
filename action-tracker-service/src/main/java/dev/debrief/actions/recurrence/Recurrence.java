package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A later incident in which what an action item was for happened again, or may have. There is one at most for an item
 * and an incident, and it is not removed. Its repository adds it as a suggestion with a statement. Whoever changes it
 * has locked the item before.
 */
@Entity
public class Recurrence {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID actionItemId;

    @Column(updatable = false)
    private UUID incidentId;

    @Enumerated(EnumType.STRING)
    private RecurrenceState state;

    @Enumerated(EnumType.STRING)
    private RecurrenceBasis basis;

    private @Nullable String reason;

    private boolean reopened;

    @Column(updatable = false)
    private Instant foundAt;

    private @Nullable Instant decidedAt;

    @AttributeOverride(name = "handle", column = @Column(name = "decider_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "decider_name"))
    private @Nullable Owner decidedBy;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Recurrence() {}

    /** A factor is the reason for the suggestion. */
    void suggestByFactor(String because) {
        suggest(RecurrenceBasis.FACTOR, because);
    }

    /** Only a service is the reason for the suggestion, also if there was a factor before. */
    void suggestByService() {
        suggest(RecurrenceBasis.SERVICE, null);
    }

    private void suggest(RecurrenceBasis on, @Nullable String because) {
        if (basis != on || !Objects.equals(reason, because)) {
            basis = on;
            reason = because;
            revision++;
        }
    }

    void confirm(RecurrenceBasis on, String because, Actor by, Instant now) {
        basis = on;
        decide(RecurrenceState.CONFIRMED, because, by, now);
    }

    void dismiss(String because, Actor by, Instant now) {
        decide(RecurrenceState.DISMISSED, because, by, now);
    }

    private void decide(RecurrenceState decision, String because, Actor by, Instant now) {
        state = decision;
        reason = because;
        decidedAt = now;
        decidedBy = new Owner(by.handle(), by.displayName());
        revision++;
    }

    /** It has reopened the item with its confirmation. */
    void markReopened() {
        reopened = true;
    }

    /** It has reopened the item some time after its confirmation. */
    void reopenLater() {
        reopened = true;
        revision++;
    }

    public UUID id() {
        return id;
    }

    UUID actionItemId() {
        return actionItemId;
    }

    UUID incidentId() {
        return incidentId;
    }

    public RecurrenceState state() {
        return state;
    }

    public boolean isSuggested() {
        return state == RecurrenceState.SUGGESTED;
    }

    public RecurrenceBasis basis() {
        return basis;
    }

    /** Why it is a recurrence, or why it is none; null for a suggestion because of a service alone. */
    public @Nullable String reason() {
        return reason;
    }

    /** Whether it has reopened the action item. */
    public boolean reopened() {
        return reopened;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Null while it is only suggested. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Null while it is only suggested. */
    public @Nullable Owner decidedBy() {
        return decidedBy;
    }

    public long revision() {
        return revision;
    }
}
