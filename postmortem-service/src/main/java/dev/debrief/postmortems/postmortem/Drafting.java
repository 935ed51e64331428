package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWatcher;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.meeting.MeetingWindow;
import dev.debrief.postmortems.meeting.MeetingWindowService;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes drafts and keeps them in step with their incidents. It looks at how the incident is and not at what happened to
 * it, so a fact that comes twice, or an incident that is resolved twice, leads to the same one draft.
 */
@ApplicationScoped
class Drafting implements IncidentWatcher {

    private static final Actor SERVICE = Actor.system("postmortem-service");

    private final PostmortemRepository postmortems;
    private final SectionRepository sections;
    private final PostmortemFacts facts;
    private final DraftPolicy policy;
    private final MeetingWindowService windows;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PostmortemRepository postmortems,
            SectionRepository sections,
            PostmortemFacts facts,
            DraftPolicy policy,
            MeetingWindowService windows,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.facts = facts;
        this.policy = policy;
        this.windows = windows;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void incidentChanged(KnownIncident incident) {
        Optional<Postmortem> existing = postmortems.findForChangeByIncident(incident.id());
        if (existing.isPresent()) {
            follow(existing.get(), incident);
        } else {
            policy.requiredBecause(incident.details()).ifPresent(rule -> draft(incident, rule, SERVICE));
        }
    }

    /** Makes a draft. The caller has locked the incident, so there cannot be two. */
    Postmortem draft(KnownIncident incident, String requiredBecause, Actor actor) {
        Instant now = clock.instant();
        Instant resolvedAt = incident.details().times().resolvedAt();
        MeetingWindow window = policy.windowAfter(resolvedAt == null ? now : resolvedAt);
        Postmortem postmortem = new Postmortem(postmortems.nextNumber(), incident, window, requiredBecause, now);
        postmortems.persist(postmortem);
        List<SectionTemplate> templates = Template.STANDARD.sections();
        for (int position = 0; position < templates.size(); position++) {
            sections.persist(new Section(postmortem.id(), position, templates.get(position)));
        }
        windows.watch(postmortem.id(), window);
        facts.drafted(postmortem, incident);
        audit.record(
                actor.handle(),
                "postmortem.drafted",
                "postmortem",
                postmortem.id().toString(),
                null,
                Map.of("incident", incident.key(), "requiredBecause", requiredBecause));
        return postmortem;
    }

    private void follow(Postmortem postmortem, KnownIncident incident) {
        Instant resolvedAt = incident.details().times().resolvedAt();
        MeetingWindow window =
                resolvedAt != null && incident.details().status().isResolved() ? policy.windowAfter(resolvedAt) : null;
        List<String> changed = postmortem.follow(incident, window);
        if (changed.contains("meetingWindow")) {
            windows.watch(postmortem.id(), postmortem.meetingWindow());
        }
        if (!changed.isEmpty()) {
            facts.updated(postmortem, changed);
            audit.record(
                    SERVICE.handle(),
                    "postmortem.followed-incident",
                    "postmortem",
                    postmortem.id().toString(),
                    null,
                    Map.of("changed", changed));
        }
    }
}
