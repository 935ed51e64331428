package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Facts;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemFact;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemSnapshot;
import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.routing.News;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of action items. The owner of an overdue one is told without having subscribed. */
@ApplicationScoped
class ActionItemFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final ActionItemTexts texts;
    private final Announcer announcer;
    private final RoutingService routing;

    ActionItemFactsConsumer(Inbox inbox, ActionItemTexts texts, Announcer announcer, RoutingService routing) {
        this.inbox = inbox;
        this.texts = texts;
        this.announcer = announcer;
        this.routing = routing;
    }

    @Incoming("action-item-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "action-item-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return Facts.recordOf(ceType)
                .filter(type -> Facts.aggregateOf(type) == Aggregate.ACTION_ITEM)
                .map(Function.identity());
    }

    @Override
    public void apply(ReceivedFact received) {
        ActionItemFact fact = (ActionItemFact) received.fact();
        ActionItemSnapshot item = fact.actionItem();
        Announcement announcement = announcer.announcement(received, Subject.of(item), texts.tell(fact));
        Person person = item.owner();
        Set<String> owner = person == null ? Set.of() : Set.of(person.handle());
        Set<String> addressed = fact instanceof ActionItemOverdue ? owner : Set.of();
        routing.announce(new News(announcement, Set.of(), owner, true, addressed));
    }
}
