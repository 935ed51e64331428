package dev.debrief.actions.postmortem.messaging;

import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.value.Factor;
import dev.debrief.contracts.postmortem.value.FactorCategory;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Updates the projection. Every event of a postmortem contains its full state, so all are handled the same way. */
@ApplicationScoped
class PostmortemEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final PostmortemProjectionService postmortems;

    PostmortemEventConsumer(Inbox inbox, PostmortemProjectionService postmortems) {
        this.inbox = inbox;
        this.postmortems = postmortems;
    }

    @Incoming("postmortem-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "postmortem-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(PostmortemEvent.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedEvent received) {
        PostmortemSnapshot postmortem = ((PostmortemEvent) received.event()).postmortem();
        postmortems.apply(new PostmortemUpdate(
                postmortem.postmortemId(),
                received.version(),
                numberOf(postmortem.key()),
                postmortem.title(),
                postmortem.incidentId(),
                postmortem.incidentKey(),
                Objects.requireNonNullElse(postmortem.furtherIncidentIds(), List.of()),
                severityOf(postmortem),
                PostmortemStatus.valueOf(postmortem.status().name()),
                visibilityOf(postmortem),
                postmortem.audience(),
                factorsOf(postmortem)));
    }

    private static List<PostmortemFactor> factorsOf(PostmortemSnapshot postmortem) {
        return Objects.requireNonNullElse(postmortem.factors(), List.<Factor>of()).stream()
                .filter(factor -> factor.category() != FactorCategory.UNKNOWN)
                .flatMap(factor ->
                        PostmortemFactor.of(factor.id(), factor.category().name(), factor.subcategory()).stream())
                .toList();
    }

    private static long numberOf(String key) {
        return ShortKey.numberOf(PostmortemProjection.KEY_PREFIX, key).orElseThrow();
    }

    private static Severity severityOf(PostmortemSnapshot postmortem) {
        return switch (postmortem.severity()) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case UNKNOWN -> Severity.UNKNOWN;
        };
    }

    /** Treats an unknown visibility as restricted, so that nothing leaks before an update of this service. */
    private static Visibility visibilityOf(PostmortemSnapshot postmortem) {
        return switch (postmortem.visibility()) {
            case OPEN -> Visibility.OPEN;
            case RESTRICTED, UNKNOWN -> Visibility.RESTRICTED;
        };
    }
}
