package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWatcher;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.policy.Decision;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final DecisionService decisions;
    private final Terms terms;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PostmortemRepository postmortems,
            SectionRepository sections,
            PostmortemFacts facts,
            DecisionService decisions,
            Terms terms,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.facts = facts;
        this.decisions = decisions;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void incidentChanged(KnownIncident incident) {
        Optional<Decision> decision = decisions.decide(incident, SERVICE);
        Optional<Postmortem> existing = postmortems.findForChangeByIncident(incident.id());
        if (existing.isPresent()) {
            follow(existing.get(), incident);
        } else {
            decision.filter(made -> made.outcome() != DecisionOutcome.NOT_REQUIRED)
                    .ifPresent(made -> draft(incident, made.because(), SERVICE));
        }
    }

    /** Makes a draft that somebody asks for, whatever the policy says. */
    Postmortem draftOnDemand(KnownIncident incident, Actor actor) {
        return draft(incident, decisions.demand(incident, actor).because(), actor);
    }

    /** The caller has locked the incident, so there cannot be two. */
    private Postmortem draft(KnownIncident incident, String requiredBecause, Actor actor) {
        Postmortem postmortem = new Postmortem(
                postmortems.nextNumber(),
                incident,
                terms.window(incident),
                terms.dueOn(incident),
                requiredBecause,
                clock.instant());
        postmortems.persist(postmortem);
        List<SectionTemplate> templates = Template.STANDARD.sections();
        for (int position = 0; position < templates.size(); position++) {
            sections.persist(new Section(postmortem.id(), position, templates.get(position)));
        }
        terms.watch(postmortem);
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

    /** Listeners hear of what the snapshot carries; the day to publish by is not part of it. */
    private void follow(Postmortem postmortem, KnownIncident incident) {
        boolean resolved = incident.details().status().isResolved()
                && incident.details().times().resolvedAt() != null;
        List<String> changed = postmortem.follow(
                incident,
                resolved ? terms.window(incident) : null,
                resolved ? terms.dueOn(incident) : postmortem.dueOn());
        if (changed.contains("meetingWindow") || changed.contains("dueOn")) {
            terms.watch(postmortem);
        }
        List<String> known =
                changed.stream().filter(field -> !field.equals("dueOn")).toList();
        if (!known.isEmpty()) {
            facts.updated(postmortem, known);
        }
        if (!changed.isEmpty()) {
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
