package dev.debrief.actions.postmortem.messaging;

import dev.debrief.actions.postmortem.KnownPostmortem;
import dev.debrief.actions.postmortem.KnownPostmortemService;
import dev.debrief.actions.postmortem.PostmortemNews;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.Facts;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.contracts.postmortem.PostmortemSnapshot;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every fact about a postmortem carries the whole of it, so all of them are read the same way. */
@ApplicationScoped
class PostmortemFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final KnownPostmortemService postmortems;

    PostmortemFactsConsumer(Inbox inbox, KnownPostmortemService postmortems) {
        this.inbox = inbox;
        this.postmortems = postmortems;
    }

    @Incoming("postmortem-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "postmortem-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return Facts.recordOf(ceType)
                .filter(PostmortemFact.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedFact received) {
        PostmortemSnapshot postmortem = ((PostmortemFact) received.fact()).postmortem();
        postmortems.learn(new PostmortemNews(
                postmortem.postmortemId(),
                received.version(),
                numberOf(postmortem.key()),
                postmortem.title(),
                postmortem.incidentId(),
                postmortem.incidentKey(),
                severityOf(postmortem),
                visibilityOf(postmortem),
                postmortem.audience()));
    }

    private static long numberOf(String key) {
        return ShortKey.numberOf(KnownPostmortem.KEY_PREFIX, key).orElseThrow();
    }

    private static Severity severityOf(PostmortemSnapshot postmortem) {
        return switch (postmortem.severity()) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case UNKNOWN ->
                throw new IllegalArgumentException("The severity of " + postmortem.key()
                        + " is of a newer version; update this service, then retry the message.");
        };
    }

    /** A visibility of a newer version is taken as the narrowest, so that nothing leaks before an update. */
    private static Visibility visibilityOf(PostmortemSnapshot postmortem) {
        return switch (postmortem.visibility()) {
            case OPEN -> Visibility.OPEN;
            case RESTRICTED, UNKNOWN -> Visibility.RESTRICTED;
        };
    }
}
