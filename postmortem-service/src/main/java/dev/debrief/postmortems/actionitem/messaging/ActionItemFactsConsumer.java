package dev.debrief.postmortems.actionitem.messaging;

import dev.debrief.contracts.Facts;
import dev.debrief.contracts.action.ActionItemFact;
import dev.debrief.contracts.action.ActionItemSnapshot;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemNews;
import dev.debrief.postmortems.actionitem.ActionItemStatus;
import dev.debrief.postmortems.actionitem.KnownActionItemService;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of action items current. Every action-item fact carries the whole action item. */
@ApplicationScoped
class ActionItemFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final KnownActionItemService actionItems;

    ActionItemFactsConsumer(Inbox inbox, KnownActionItemService actionItems) {
        this.inbox = inbox;
        this.actionItems = actionItems;
    }

    @Incoming("action-item-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String name() {
        return "action-item-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return Facts.recordOf(ceType)
                .filter(ActionItemFact.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedFact received) {
        ActionItemSnapshot snapshot = ((ActionItemFact) received.fact()).actionItem();
        var owner = snapshot.owner();
        actionItems.hear(new ActionItemNews(
                snapshot.actionItemId(),
                snapshot.key(),
                snapshot.postmortemId(),
                snapshot.title(),
                snapshot.description(),
                snapshot.kind().name(),
                snapshot.intent().name(),
                owner == null ? null : new ActionItem.Owner(owner.handle(), owner.displayName()),
                snapshot.dueOn(),
                ActionItemStatus.valueOf(snapshot.status().name())));
    }
}
