package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local copy of an action item, built from its events. */
@Entity
class ActionItemProjection {

    @Id
    private UUID id;

    private long number;
    private UUID postmortemId;
    private String title;
    private @Nullable String description;
    private String kind;
    private String intent;
    private @Nullable String ownerHandle;
    private @Nullable String ownerName;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    @SuppressWarnings("NullAway.Init")
    protected ActionItemProjection() {}

    ActionItemProjection(ActionItemUpdate update) {
        this.id = update.actionItemId();
        this.number = ShortKey.numberOf("AI", update.key()).orElseThrow();
        this.postmortemId = update.postmortemId();
        this.title = update.title();
        this.description = update.description();
        this.kind = update.kind();
        this.intent = update.intent();
        this.ownerHandle = update.owner() == null ? null : update.owner().handle();
        this.ownerName = update.owner() == null ? null : update.owner().displayName();
        this.dueOn = update.dueOn();
        this.status = update.status();
    }

    ActionItem toActionItem(LocalDate today) {
        return new ActionItem(
                id,
                ShortKey.of("AI", number),
                title,
                description,
                kind,
                intent,
                ownerHandle == null || ownerName == null ? null : new ActionItem.Owner(ownerHandle, ownerName),
                dueOn,
                status,
                dueOn != null && status.isOpen() && dueOn.isBefore(today));
    }

    UUID postmortemId() {
        return postmortemId;
    }
}
