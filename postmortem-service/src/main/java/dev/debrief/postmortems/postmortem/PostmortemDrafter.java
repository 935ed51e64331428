package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentChangeListener;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
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
 * it, so an event that comes twice, or an incident that is resolved twice, leads to the same one draft.
 */
@ApplicationScoped
class PostmortemDrafter implements IncidentChangeListener {

    private static final Actor SERVICE = Actor.system("postmortem-service");

    private final PostmortemRepository postmortems;
    private final SectionRepository sections;
    private final PostmortemEventPublisher events;
    private final IncidentProjectionService incidents;
    private final TemplateService templates;
    private final DecisionService decisions;
    private final Deadlines deadlines;
    private final AuditLog audit;
    private final Clock clock;

    PostmortemDrafter(
            PostmortemRepository postmortems,
            SectionRepository sections,
            PostmortemEventPublisher events,
            IncidentProjectionService incidents,
            TemplateService templates,
            DecisionService decisions,
            Deadlines deadlines,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.events = events;
        this.incidents = incidents;
        this.templates = templates;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void incidentChanged(IncidentProjection incident) {
        Optional<Decision> decision = decisions.decide(incident, SERVICE);
        List<Postmortem> existing = postmortems.findForChangeByIncident(incident.id());
        existing.forEach(postmortem -> follow(postmortem, SERVICE));
        if (existing.isEmpty()) {
            decision.filter(made -> made.outcome() != DecisionOutcome.NOT_REQUIRED)
                    .ifPresent(made -> draft(incident, null, made.because(), SERVICE));
        }
    }

    /** Makes a draft that somebody asks for, whatever the policy says. */
    Postmortem draftOnDemand(IncidentProjection incident, @Nullable String template, Actor actor) {
        return draft(incident, template, decisions.demand(incident, actor).because(), actor);
    }

    /** The caller has locked the incident, so no two are drafted by themselves. */
    private Postmortem draft(
            IncidentProjection incident, @Nullable String template, String requiredBecause, Actor actor) {
        IncidentCoverage coverage = IncidentCoverage.of(List.of(incident));
        TemplateVersion made = templates.forDraft(template, incident.details().labels());
        Postmortem postmortem = new Postmortem(
                postmortems.nextNumber(),
                coverage,
                made,
                deadlines.window(coverage),
                deadlines.dueOn(coverage),
                requiredBecause,
                clock.instant());
        postmortems.persist(postmortem);
        List<SectionTemplate> sectionTemplates = made.template().sections();
        for (int position = 0; position < sectionTemplates.size(); position++) {
            SectionTemplate sectionTemplate = sectionTemplates.get(position);
            sections.persist(new Section(
                    postmortem.id(),
                    position,
                    sectionTemplate,
                    draftText(sectionTemplate.draftedFrom(), List.of(incident))));
        }
        deadlines.scheduleTimers(postmortem);
        events.drafted(postmortem, incident);
        audit.record(
                actor,
                "postmortem.drafted",
                AuditSubject.of("postmortem", postmortem.id()),
                null,
                Map.of("incident", incident.key(), "requiredBecause", requiredBecause));
        return postmortem;
    }

    /**
     * Brings a postmortem, which the caller has locked, in step with its incidents. Listeners hear of what the snapshot
     * carries; the day to publish by is not part of it.
     */
    void follow(Postmortem postmortem, Actor actor) {
        List<IncidentProjection> covered = incidents.all(postmortem.incidentIds());
        IncidentCoverage coverage = IncidentCoverage.of(covered);
        List<String> changed = postmortem.follow(
                coverage,
                coverage.isResolved() ? deadlines.window(coverage) : null,
                coverage.isResolved() ? deadlines.dueOn(coverage) : postmortem.dueOn());
        refresh(postmortem, covered);
        if (changed.contains("meetingWindow") || changed.contains("dueOn")) {
            deadlines.scheduleTimers(postmortem);
        }
        List<String> known =
                changed.stream().filter(field -> !field.equals("dueOn")).toList();
        if (!known.isEmpty()) {
            events.updated(postmortem, known);
        }
        if (!changed.isEmpty()) {
            audit.record(
                    actor,
                    "postmortem.followed-incident",
                    AuditSubject.of("postmortem", postmortem.id()),
                    null,
                    Map.of("changed", changed));
        }
    }

    /** Brings the texts that events make up to date, in a postmortem that the caller has locked. */
    void refresh(Postmortem postmortem) {
        refresh(postmortem, incidents.all(postmortem.incidentIds()));
    }

    private void refresh(Postmortem postmortem, List<IncidentProjection> covered) {
        if (postmortem.status().isWritable()) {
            sections.drafted(postmortem.id())
                    .forEach(section -> section.draft(draftText(section.draftedFrom(), covered)));
        }
    }

    private static String draftText(@Nullable DraftedFrom from, List<IncidentProjection> covered) {
        return from == null ? "" : DraftTextGenerator.of(from, covered);
    }
}
