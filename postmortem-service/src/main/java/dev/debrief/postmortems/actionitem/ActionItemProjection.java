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
    private @Nullable String successMeasure;
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

    /** Null, as the minutes are, if it names no interval that it shortens. */
    @Enumerated(EnumType.STRING)
    private @Nullable ResponseInterval benefitShortens;

    private @Nullable Integer benefitMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ActionItemStep> steps = List.of();

    private @Nullable String recurredIn;

    @SuppressWarnings("NullAway.Init")
    protected ActionItemProjection() {}

    /** @param before the copy after the event before; null for the first event */
    ActionItemProjection(ActionItemUpdate update, @Nullable ActionItemProjection before) {
        this.id = update.actionItemId();
        this.number = ShortKey.numberOf("AI", update.key()).orElseThrow();
        this.postmortemId = update.postmortemId();
        this.title = update.title();
        this.description = update.description();
        this.successMeasure = update.successMeasure();
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
        Benefit benefit = update.benefit();
        this.benefitShortens = benefit == null ? null : benefit.shortens();
        this.benefitMinutes = benefit == null ? null : benefit.minutes();
        List<ActionItemStep> earlierSteps = before == null ? List.of() : before.steps;
        this.steps = Stream.concat(earlierSteps.stream(), Stream.ofNullable(update.step()))
                .distinct()
                .toList();
        this.recurredIn = recurredIn(update, before == null ? null : before.recurredIn);
    }

    /** A recurrence counts until it is dismissed, or somebody decides about the item anew: verifies it, or drops it. */
    private static @Nullable String recurredIn(ActionItemUpdate update, @Nullable String before) {
        ActionItemStep step = update.step();
        boolean decided = step != null
                && (step.kind() == ActionItemStep.Kind.VERIFIED || step.kind() == ActionItemStep.Kind.DROPPED);
        if (update.recurredIn() != null) {
            return update.recurredIn();
        }
        return decided || update.recurrencesDismissed() ? null : before;
    }

    ActionItem toActionItem(LocalDate today) {
        return new ActionItem(
                id,
                ShortKey.of("AI", number),
                title,
                description,
                successMeasure,
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
                recurredIn,
                dueOn != null && progress.open() && dueOn.isBefore(today),
                benefitShortens == null || benefitMinutes == null
                        ? null
                        : new Benefit(benefitShortens, benefitMinutes));
    }

    UUID postmortemId() {
        return postmortemId;
    }
}
