package dev.debrief.actions.action.messaging;

import dev.debrief.actions.action.FollowUpService;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.FollowUpSuggested;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.value.FollowUp;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.IncidentStatus;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Proposes action items for follow-ups. Every event contains the full incident, so all update who may see them. */
@ApplicationScoped
class IncidentEventConsumer implements EventConsumer {

    /** Sources are no owners. */
    private static final Pattern OWNER = Pattern.compile("(user|team):.{1,250}");

    private final Inbox inbox;
    private final FollowUpService followUps;

    IncidentEventConsumer(Inbox inbox, FollowUpService followUps) {
        this.inbox = inbox;
        this.followUps = followUps;
    }

    @Incoming("incident-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    @Override
    public String name() {
        return "incident-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(IncidentEvent.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedEvent received) {
        IncidentEvent event = (IncidentEvent) received.event();
        IncidentUpdate update = updateOf(event.incident(), received.version());
        if (event instanceof FollowUpSuggested suggested) {
            followUps.suggest(update, suggestedBy(suggested.followUp()));
        } else {
            followUps.incidentChanged(update);
        }
    }

    private static SuggestedFollowUp suggestedBy(FollowUp followUp) {
        return new SuggestedFollowUp(
                followUp.followUpId(),
                followUp.title(),
                followUp.description(),
                ownerOf(followUp.assignee()),
                followUp.source(),
                followUp.link(),
                followUp.suggestedAt());
    }

    private static @Nullable Owner ownerOf(@Nullable Person assignee) {
        if (assignee == null || !OWNER.matcher(assignee.handle()).matches()) {
            return null;
        }
        String name = assignee.displayName();
        return new Owner(
                assignee.handle(),
                name.codePointCount(0, name.length()) <= 200
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, 200)));
    }

    private static IncidentUpdate updateOf(IncidentSnapshot incident, long version) {
        return new IncidentUpdate(
                incident.incidentId(),
                version,
                ShortKey.numberOf(IncidentProjection.KEY_PREFIX, incident.key()).orElseThrow(),
                incident.title(),
                severityOf(incident),
                visibilityOf(incident),
                incident.audience(),
                incident.mergedInto(),
                incident.services(),
                timesOf(incident.times()),
                IncidentKind.valueOf(incident.kind().name()),
                incident.status() == IncidentStatus.CANCELLED,
                Boolean.TRUE.equals(incident.imported()),
                incident.recordedAt());
    }

    private static IncidentTimes timesOf(dev.debrief.contracts.incident.value.IncidentTimes times) {
        return new IncidentTimes(
                times.startedAt(), times.detectedAt(), times.acknowledgedAt(), times.mitigatedAt(), times.resolvedAt());
    }

    private static Severity severityOf(IncidentSnapshot incident) {
        return switch (incident.severity()) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
            case UNKNOWN -> Severity.UNKNOWN;
        };
    }

    /** Treats an unknown visibility as restricted, so that nothing leaks before an update of this service. */
    private static Visibility visibilityOf(IncidentSnapshot incident) {
        return switch (incident.visibility()) {
            case OPEN -> Visibility.OPEN;
            case RESTRICTED, UNKNOWN -> Visibility.RESTRICTED;
        };
    }
}
