package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action item as this service knows it from the facts it has heard. */
@Entity
class KnownActionItem {

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
    protected KnownActionItem() {}

    KnownActionItem(ActionItemNews news) {
        this.id = news.actionItemId();
        this.number = ShortKey.numberOf("AI", news.key()).orElseThrow();
        this.postmortemId = news.postmortemId();
        this.title = news.title();
        this.description = news.description();
        this.kind = news.kind();
        this.intent = news.intent();
        this.ownerHandle = news.owner() == null ? null : news.owner().handle();
        this.ownerName = news.owner() == null ? null : news.owner().displayName();
        this.dueOn = news.dueOn();
        this.status = news.status();
    }

    ActionItem asOf(LocalDate today) {
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
