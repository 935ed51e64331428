package dev.debrief.postmortems.actionitem.messaging;

import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemRecurred;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.value.ActionItemBenefit;
import dev.debrief.contracts.action.value.ActionItemProgress;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.contracts.action.value.Addressed;
import dev.debrief.contracts.action.value.AddressedKind;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProjectionService;
import dev.debrief.postmortems.actionitem.ActionItemStatus;
import dev.debrief.postmortems.actionitem.ActionItemUpdate;
import dev.debrief.postmortems.actionitem.Benefit;
import dev.debrief.postmortems.actionitem.ItemProgress;
import dev.debrief.postmortems.actionitem.ResponseInterval;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Applies action-item events to the local copy of action items. Each event carries the whole action item. */
@ApplicationScoped
class ActionItemEventConsumer implements EventConsumer {

    private static final Set<dev.debrief.contracts.action.value.ActionItemStatus> COMPLETED = EnumSet.of(
            dev.debrief.contracts.action.value.ActionItemStatus.DONE,
            dev.debrief.contracts.action.value.ActionItemStatus.VERIFIED,
            dev.debrief.contracts.action.value.ActionItemStatus.INEFFECTIVE);

    private final Inbox inbox;
    private final ActionItemProjectionService actionItems;

    ActionItemEventConsumer(Inbox inbox, ActionItemProjectionService actionItems) {
        this.inbox = inbox;
        this.actionItems = actionItems;
    }

    @Incoming("action-item-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "action-item-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(ActionItemEvent.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedEvent received) {
        ActionItemEvent event = (ActionItemEvent) received.event();
        ActionItemSnapshot snapshot = event.actionItem();
        var owner = snapshot.owner();
        actionItems.apply(new ActionItemUpdate(
                snapshot.actionItemId(),
                snapshot.key(),
                snapshot.postmortemId(),
                snapshot.title(),
                snapshot.description(),
                snapshot.successMeasure(),
                snapshot.kind().name(),
                snapshot.intent().name(),
                owner == null ? null : new ActionItem.Owner(owner.handle(), owner.displayName()),
                snapshot.dueOn(),
                ActionItemStatus.valueOf(snapshot.status().name()),
                progress(snapshot.progress()),
                addressedFactors(snapshot),
                snapshot.addedLater(),
                snapshot.requiredForClosing(),
                benefit(snapshot.benefit()),
                event.accept(ActionItemStepReader.INSTANCE).orElse(null),
                recurredIn(event),
                event instanceof ActionItemUpdated updated
                        && updated.changedFields().contains("recurrences")));
    }

    /** An incident can also be linked to an item that was not done, or is not done any more. */
    private static @Nullable String recurredIn(ActionItemEvent event) {
        if (event instanceof ActionItemRecurred recurred) {
            return COMPLETED.contains(recurred.actionItem().status()) ? recurred.incidentKey() : null;
        }
        return event instanceof ActionItemReopened reopened ? reopened.recurredIn() : null;
    }

    private static ItemProgress progress(ActionItemProgress progress) {
        return new ItemProgress(progress.counted(), progress.open(), progress.done(), progress.settled());
    }

    private static @Nullable Benefit benefit(@Nullable ActionItemBenefit benefit) {
        return benefit == null
                ? null
                : new Benefit(ResponseInterval.valueOf(benefit.shortens().name()), benefit.minutes());
    }

    private static List<UUID> addressedFactors(ActionItemSnapshot snapshot) {
        List<Addressed> addresses = snapshot.addresses();
        return addresses == null
                ? List.of()
                : addresses.stream()
                        .filter(addressed -> addressed.kind() == AddressedKind.FACTOR)
                        .map(Addressed::id)
                        .toList();
    }
}
