package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of postmortems. */
@ApplicationScoped
class PostmortemEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final NotificationRouter router;

    PostmortemEventConsumer(Inbox inbox, NotificationRouter router) {
        this.inbox = inbox;
        this.router = router;
    }

    @Override
    public String name() {
        return "postmortem-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(type -> EventTypes.aggregateOf(type) == Aggregate.POSTMORTEM)
                .map(Function.identity());
    }

    @Incoming("postmortem-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public void apply(ReceivedEvent received) {
        router.route(received, SubjectMapper.subjectOf((PostmortemEvent) received.event()));
    }
}
