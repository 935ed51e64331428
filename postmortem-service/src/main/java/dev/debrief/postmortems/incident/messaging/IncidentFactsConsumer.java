package dev.debrief.postmortems.incident.messaging;

import dev.debrief.contracts.Facts;
import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.platform.inbox.FactConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedFact;
import dev.debrief.postmortems.incident.IncidentNews;
import dev.debrief.postmortems.incident.KnownIncidentService;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of incidents current. Every incident fact carries the whole incident, so each one is of use. */
@ApplicationScoped
class IncidentFactsConsumer implements FactConsumer {

    private final Inbox inbox;
    private final KnownIncidentService incidents;

    IncidentFactsConsumer(Inbox inbox, KnownIncidentService incidents) {
        this.inbox = inbox;
        this.incidents = incidents;
    }

    @Incoming("incident-facts")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String name() {
        return "incident-facts";
    }

    @Override
    public Optional<Class<?>> recordOf(String ceType) {
        return Facts.recordOf(ceType)
                .filter(IncidentFact.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedFact received) {
        incidents.hear(newsOf((IncidentFact) received.fact()));
    }

    private static IncidentNews newsOf(IncidentFact fact) {
        IncidentNews news = Reading.incident(fact.incident());
        if (fact instanceof IncidentResolved resolved) {
            return news.with(Reading.impact(resolved.impact()));
        } else if (fact instanceof ImpactAssessed assessed) {
            return news.with(Reading.impact(assessed.impact()));
        } else if (fact instanceof ParticipantsChanged changed) {
            return news.withParticipants(Reading.participants(changed.participants()));
        } else if (fact instanceof TimelineEntryRecorded recorded) {
            return news.withEntries(List.of(Reading.entry(recorded.entry())));
        } else if (fact instanceof TimelineEntryRevised revised) {
            return news.withEntries(List.of(Reading.entry(revised.entry())));
        } else if (fact instanceof TimelineEntriesAdded added) {
            return news.withEntries(added.entries().stream().map(Reading::entry).toList());
        } else if (fact instanceof TimelineEntryRemoved removed) {
            return news.without(List.of(removed.entryId()));
        } else if (fact instanceof EvidenceAttached attached) {
            return news.withEvidence(Reading.evidence(attached.evidence()));
        } else if (fact instanceof EvidenceRemoved removed) {
            return news.withoutEvidence(removed.evidenceId());
        } else if (fact instanceof TimelineEntriesWithdrawn withdrawn) {
            return news.without(withdrawn.entryIds());
        }
        return news;
    }
}
