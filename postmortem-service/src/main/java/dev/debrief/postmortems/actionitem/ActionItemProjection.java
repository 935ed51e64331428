package dev.debrief.postmortems.actionitem;

import dev.debrief.platform.identity.ShortKey;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Embedded
    private ItemProgress progress;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] addressedFactors;

    private boolean addedLater;
    private boolean requiredForClosing;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ActionItemStep> steps = List.of();

    @SuppressWarnings("NullAway.Init")
    protected ActionItemProjection() {}

    /** @param before steps of earlier events */
    ActionItemProjection(ActionItemUpdate update, List<ActionItemStep> before) {
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
        this.progress = update.progress();
        this.addressedFactors =
                update.addressedFactors().stream().map(UUID::toString).toArray(String[]::new);
        this.addedLater = update.addedLater();
        this.requiredForClosing = update.requiredForClosing();
        this.steps = Stream.concat(before.stream(), Stream.ofNullable(update.step()))
                .distinct()
                .toList();
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
                progress,
                Stream.of(addressedFactors).map(UUID::fromString).toList(),
                addedLater,
                requiredForClosing,
                steps,
                dueOn != null && progress.open() && dueOn.isBefore(today));
    }

    List<ActionItemStep> steps() {
        return steps;
    }

    UUID postmortemId() {
        return postmortemId;
    }
}
