package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of postmortems. */
@ApplicationScoped
class PostmortemEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final PostmortemMessageRenderer renderer;
    private final NotificationRouter router;

    PostmortemEventConsumer(Inbox inbox, PostmortemMessageRenderer renderer, NotificationRouter router) {
        this.inbox = inbox;
        this.renderer = renderer;
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
        PostmortemEvent event = (PostmortemEvent) received.event();
        PostmortemSnapshot postmortem = event.postmortem();
        router.route(received, Subject.of(postmortem), incidents(postmortem), renderer.render(event));
    }

    private static Set<UUID> incidents(PostmortemSnapshot postmortem) {
        Set<UUID> incidents = new HashSet<>(Objects.requireNonNullElse(postmortem.furtherIncidentIds(), List.of()));
        incidents.add(postmortem.incidentId());
        return incidents;
    }
}
