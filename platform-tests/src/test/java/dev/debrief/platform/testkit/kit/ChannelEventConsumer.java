package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the kit's topic in the same way as the consumers of services. */
@ApplicationScoped
class ChannelEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final KitEventConsumer eventConsumer;

    ChannelEventConsumer(Inbox inbox, KitEventConsumer eventConsumer) {
        this.inbox = inbox;
        this.eventConsumer = eventConsumer;
    }

    @Incoming("kit-probe-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "kit-probe-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return eventConsumer.payloadTypeOf(ceType);
    }

    @Override
    public void apply(ReceivedEvent received) {
        eventConsumer.apply(received);
    }
}
