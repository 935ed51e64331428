package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the kit's topic as the consumers of services do. */
@ApplicationScoped
class ChannelFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final KitFactConsumer effects;

    ChannelFactsConsumer(Inbox inbox, KitFactConsumer effects) {
        this.inbox = inbox;
        this.effects = effects;
    }

    @Incoming("kit-probe-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "kit-probe-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return effects.recordOf(ceType);
    }

    @Override
    public void apply(ReceivedFact received) {
        effects.apply(received);
    }
}
