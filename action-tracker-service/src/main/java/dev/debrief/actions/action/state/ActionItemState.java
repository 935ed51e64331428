package dev.debrief.actions.action.state;

import dev.debrief.actions.action.ActionItemStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an action item was from a change on. Its repository adds it with a statement; nothing changes it. */
@Entity
@Immutable
@SuppressWarnings("unused") // Read by queries only.
class ActionItemState {

    @Id
    private long id;

    private UUID actionItemId;

    private Instant recordedAt;

    /** Since when it had the status; may be before it was recorded. */
    private Instant effectiveAt;

    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    private @Nullable LocalDate dueOn;

    private int dueDateMoves;

    private @Nullable String ownerHandle;

    @SuppressWarnings("NullAway.Init")
    protected ActionItemState() {}
}
