package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Facts;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.Participant;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.routing.News;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of incidents. */
@ApplicationScoped
class IncidentFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final IncidentTexts texts;
    private final Announcer announcer;
    private final RoutingService routing;

    IncidentFactsConsumer(Inbox inbox, IncidentTexts texts, Announcer announcer, RoutingService routing) {
        this.inbox = inbox;
        this.texts = texts;
        this.announcer = announcer;
        this.routing = routing;
    }

    @Incoming("incident-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "incident-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return Facts.recordOf(ceType)
                .filter(type -> Facts.aggregateOf(type) == Aggregate.INCIDENT)
                .map(Function.identity());
    }

    @Override
    public void apply(ReceivedFact received) {
        IncidentFact fact = (IncidentFact) received.fact();
        IncidentSnapshot incident = fact.incident();
        Announcement announcement = announcer.announcement(received, Subject.of(incident), texts.tell(fact));
        Set<String> involved = new HashSet<>(Set.of(incident.reportedBy().handle()));
        boolean everybody = fact instanceof ParticipantsChanged;
        if (fact instanceof ParticipantsChanged changed) {
            changed.participants().stream()
                    .map(Participant::person)
                    .map(Person::handle)
                    .forEach(involved::add);
        }
        routing.announce(new News(announcement, Set.of(), involved, everybody, Set.of()));
    }
}
