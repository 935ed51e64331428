package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Facts;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemFact;
import dev.debrief.contracts.postmortem.PostmortemSnapshot;
import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.routing.News;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of postmortems. */
@ApplicationScoped
class PostmortemFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final PostmortemTexts texts;
    private final Announcer announcer;
    private final RoutingService routing;

    PostmortemFactsConsumer(Inbox inbox, PostmortemTexts texts, Announcer announcer, RoutingService routing) {
        this.inbox = inbox;
        this.texts = texts;
        this.announcer = announcer;
        this.routing = routing;
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
                .filter(type -> Facts.aggregateOf(type) == Aggregate.POSTMORTEM)
                .map(Function.identity());
    }

    @Override
    public void apply(ReceivedFact received) {
        PostmortemFact fact = (PostmortemFact) received.fact();
        PostmortemSnapshot postmortem = fact.postmortem();
        Announcement announcement = announcer.announcement(received, Subject.of(postmortem), texts.tell(fact));
        Set<String> invited = fact instanceof PostmortemDrafted drafted ? Set.copyOf(drafted.invited()) : Set.of();
        routing.announce(new News(announcement, incidents(postmortem), invited, false, addressed(fact)));
    }

    private static Set<UUID> incidents(PostmortemSnapshot postmortem) {
        Set<UUID> incidents = new HashSet<>(Objects.requireNonNullElse(postmortem.furtherIncidentIds(), List.of()));
        incidents.add(postmortem.incidentId());
        return incidents;
    }

    private static Set<String> addressed(PostmortemFact fact) {
        return ReviewTexts.isAboutReview(fact) ? ReviewTexts.addressed(fact) : MeetingTexts.addressed(fact);
    }
}
