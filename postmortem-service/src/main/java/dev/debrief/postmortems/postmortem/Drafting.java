package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWatcher;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.incident.KnownIncidentService;
import dev.debrief.postmortems.policy.Decision;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService;
import dev.debrief.postmortems.template.DraftedFrom;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final KnownIncidentService incidents;
    private final TemplateService templates;
    private final DecisionService decisions;
    private final Terms terms;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(
            PostmortemRepository postmortems,
            SectionRepository sections,
            PostmortemFacts facts,
            KnownIncidentService incidents,
            TemplateService templates,
            DecisionService decisions,
            Terms terms,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.facts = facts;
        this.incidents = incidents;
        this.templates = templates;
        this.decisions = decisions;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void incidentChanged(KnownIncident incident) {
        Optional<Decision> decision = decisions.decide(incident, SERVICE);
        List<Postmortem> existing = postmortems.findForChangeByIncident(incident.id());
        existing.forEach(postmortem -> follow(postmortem, SERVICE));
        if (existing.isEmpty()) {
            decision.filter(made -> made.outcome() != DecisionOutcome.NOT_REQUIRED)
                    .ifPresent(made -> draft(incident, null, made.because(), SERVICE));
        }
    }

    /** Makes a draft that somebody asks for, whatever the policy says. */
    Postmortem draftOnDemand(KnownIncident incident, @Nullable String template, Actor actor) {
        return draft(incident, template, decisions.demand(incident, actor).because(), actor);
    }

    /** The caller has locked the incident, so no two are drafted by themselves. */
    private Postmortem draft(KnownIncident incident, @Nullable String template, String requiredBecause, Actor actor) {
        Coverage coverage = Coverage.of(List.of(incident));
        TemplateVersion made = templates.forDraft(template, incident.details().labels());
        Postmortem postmortem = new Postmortem(
                postmortems.nextNumber(),
                coverage,
                made,
                terms.window(coverage),
                terms.dueOn(coverage),
                requiredBecause,
                clock.instant());
        postmortems.persist(postmortem);
        List<SectionTemplate> shapes = made.template().sections();
        for (int position = 0; position < shapes.size(); position++) {
            SectionTemplate shape = shapes.get(position);
            sections.persist(
                    new Section(postmortem.id(), position, shape, said(shape.draftedFrom(), List.of(incident))));
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

    /**
     * Brings a postmortem, which the caller has locked, in step with its incidents. Listeners hear of what the snapshot
     * carries; the day to publish by is not part of it.
     */
    void follow(Postmortem postmortem, Actor actor) {
        List<KnownIncident> covered = incidents.all(postmortem.incidentIds());
        Coverage coverage = Coverage.of(covered);
        List<String> changed = postmortem.follow(
                coverage,
                coverage.isResolved() ? terms.window(coverage) : null,
                coverage.isResolved() ? terms.dueOn(coverage) : postmortem.dueOn());
        refresh(postmortem, covered);
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
                    actor.handle(),
                    "postmortem.followed-incident",
                    "postmortem",
                    postmortem.id().toString(),
                    null,
                    Map.of("changed", changed));
        }
    }

    /** Brings the texts that facts make up to date, in a postmortem that the caller has locked. */
    void refresh(Postmortem postmortem) {
        refresh(postmortem, incidents.all(postmortem.incidentIds()));
    }

    private void refresh(Postmortem postmortem, List<KnownIncident> covered) {
        if (postmortem.status().isWritable()) {
            sections.drafted(postmortem.id()).forEach(section -> section.draft(said(section.draftedFrom(), covered)));
        }
    }

    private static String said(@Nullable DraftedFrom from, List<KnownIncident> covered) {
        return from == null ? "" : FirstText.of(from, covered);
    }
}
