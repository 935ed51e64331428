package dev.debrief.postmortems.transition;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.postmortem.StatusChange;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Performs allowed transitions and everything that belongs to one: history, version, event and audit entry. */
@ApplicationScoped
public class TransitionExecutor {

    private final StatusTransitionRepository transitions;
    private final DocumentSections sections;
    private final VersionService versions;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    TransitionExecutor(
            StatusTransitionRepository transitions,
            DocumentSections sections,
            VersionService versions,
            PostmortemEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.transitions = transitions;
        this.sections = sections;
        this.versions = versions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Performs a transition without its checks.
     *
     * @param postmortem locked by the caller
     * @param waivers of checks that failed
     */
    public void execute(
            Postmortem postmortem,
            PostmortemTransition transition,
            @Nullable String comment,
            List<CheckWaiver> waivers,
            Actor actor) {
        PostmortemStatus before = postmortem.status();
        Instant now = clock.instant();
        String summary = sections.executiveSummary(postmortem.id()).orElse(null);
        PostmortemDomainEvent event = postmortem.apply(new StatusChange(transition, actor, now, comment, summary));
        transitions.persist(new StatusTransition(postmortem.id(), transition, actor, now, comment, waivers));
        Milestone.of(transition).ifPresent(milestone -> versions.createVersion(postmortem, milestone, comment, actor));
        events.publish(postmortem, List.of(event));
        Map<String, Object> after = new HashMap<>(Map.of("status", postmortem.status()));
        if (comment != null) {
            after.put("comment", comment);
        }
        if (!waivers.isEmpty()) {
            after.put("waivers", waivers);
        }
        audit.record(
                actor,
                "postmortem." + transition.eventName(),
                postmortem.auditSubject(),
                Map.of("status", before),
                after);
    }

    /** All transitions of a postmortem, oldest first. */
    public List<StatusTransition> historyOf(UUID postmortemId) {
        return transitions.findInOrder(postmortemId);
    }

    /** When a postmortem was last submitted; empty if it never was. */
    public Optional<Instant> lastSubmission(UUID postmortemId) {
        return historyOf(postmortemId).stream()
                .filter(transition -> transition.transition() == PostmortemTransition.SUBMIT)
                .map(StatusTransition::at)
                .reduce((earlier, later) -> later);
    }
}
