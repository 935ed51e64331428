package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.IncidentTimeline.AutomaticEntry;
import dev.debrief.incidents.incident.IncidentTimeline.EntryTopic;
import dev.debrief.incidents.incident.lifecycle.ChangeOrigin;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.severity.SeverityHistory;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the history of an incident: its severities, and automatic timeline entries for what changed. */
@ApplicationScoped
class IncidentHistoryRecorder {

    private final SeverityHistory severities;
    private final IncidentTimeline timeline;

    IncidentHistoryRecorder(SeverityHistory severities, IncidentTimeline timeline) {
        this.severities = severities;
        this.timeline = timeline;
    }

    void record(Incident incident, List<? extends IncidentDomainEvent> domainEvents, ChangeOrigin origin, Actor actor) {
        AutomaticEntries entries = new AutomaticEntries(incident, actor);
        for (IncidentDomainEvent event : domainEvents) {
            Optional<AutomaticEntry> entry = event.accept(entries);
            if (origin == ChangeOrigin.CALLER) {
                entry.ifPresent(automatic -> timeline.append(incident, automatic, actor));
            }
        }
    }

    /** Stores severities and returns the entry for the timeline, if the event deserves one. */
    private final class AutomaticEntries implements IncidentDomainEvent.Visitor<Optional<AutomaticEntry>> {

        private final Incident incident;
        private final Actor actor;

        AutomaticEntries(Incident incident, Actor actor) {
            this.incident = incident;
            this.actor = actor;
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Reported event) {
            IncidentDescription description = incident.description();
            severities.record(
                    incident.id(),
                    null,
                    description.severity(),
                    description.severityReason(),
                    incident.recordedAt(),
                    actor);
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Updated event) {
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.SeverityAssessed event) {
            severities.record(incident.id(), event.from(), event.to(), event.reason(), event.at(), actor);
            return event.from() == event.to() || !incident.isOngoing()
                    ? Optional.empty()
                    : Optional.of(new AutomaticEntry(
                            event.at(),
                            EntryTopic.SEVERITY,
                            sentence("Severity", event.from(), event.to(), event.reason())));
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.StatusChanged event) {
            return Optional.of(new AutomaticEntry(
                    event.at(), topicOf(event.to()), sentence("Status", event.from(), event.to(), event.reason())));
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Resolved event) {
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Reopened event) {
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Cancelled event) {
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Merged event) {
            return Optional.empty();
        }

        @Override
        public Optional<AutomaticEntry> visit(IncidentDomainEvent.Unmerged event) {
            return Optional.empty();
        }

        private static EntryTopic topicOf(IncidentStatus status) {
            return switch (status) {
                case MITIGATED -> EntryTopic.MITIGATION;
                case RESOLVED -> EntryTopic.RESOLUTION;
                case REPORTED, INVESTIGATING, IDENTIFIED, CLOSED, CANCELLED, MERGED -> EntryTopic.STATUS;
            };
        }

        private static String sentence(String what, Enum<?> from, Enum<?> to, @Nullable String reason) {
            return what + " changed from " + word(from) + " to " + word(to) + (reason == null ? "." : ": " + reason);
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
