package dev.debrief.postmortems.drafting;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentChangeListener;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.policy.Decision;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService;
import dev.debrief.postmortems.postmortem.IncidentCoverage;
import dev.debrief.postmortems.postmortem.NewPostmortem;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.sharing.ShareLinkService;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Drafts postmortems and keeps them in sync with their incidents. It acts on the state of an incident, not on single
 * events, so a repeated event or a second resolution still leads to one draft.
 */
@ApplicationScoped
class PostmortemDrafter implements IncidentChangeListener {

    private static final Actor SERVICE = Actor.system("postmortem-service");

    private final PostmortemAccess postmortems;
    private final DocumentSections sections;
    private final PostmortemEventPublisher events;
    private final IncidentProjectionService incidents;
    private final TemplateService templates;
    private final DecisionService decisions;
    private final Deadlines deadlines;
    private final ShareLinkService shareLinks;
    private final AuditLog audit;
    private final Clock clock;

    PostmortemDrafter(
            PostmortemAccess postmortems,
            DocumentSections sections,
            PostmortemEventPublisher events,
            IncidentProjectionService incidents,
            TemplateService templates,
            DecisionService decisions,
            Deadlines deadlines,
            ShareLinkService shareLinks,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.events = events;
        this.incidents = incidents;
        this.templates = templates;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.shareLinks = shareLinks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody looks back at an imported incident unless a person drafts its postmortem. */
    @Override
    public void incidentChanged(IncidentProjection incident) {
        Optional<Decision> decision =
                incident.details().imported() ? Optional.empty() : decisions.decide(incident, SERVICE);
        List<Postmortem> existing = postmortems.lockedShowing(incident.id());
        existing.forEach(postmortem -> syncWithIncidents(postmortem, SERVICE));
        if (existing.stream().noneMatch(postmortem -> postmortem.incidentIds().contains(incident.id()))) {
            decision.filter(required -> required.outcome() != DecisionOutcome.NOT_REQUIRED)
                    .ifPresent(required -> draft(incident, null, required.because(), SERVICE));
        }
    }

    /** Drafts on request, whatever the policy says. @param template null for the one that fits the incident's labels */
    Postmortem draftOnDemand(IncidentProjection incident, @Nullable String template, Actor actor) {
        return draft(incident, template, decisions.demand(incident, actor).because(), actor);
    }

    /** @param incident locked by the caller, so that two drafts cannot be created at the same time */
    private Postmortem draft(
            IncidentProjection incident, @Nullable String template, String requiredBecause, Actor actor) {
        IncidentCoverage coverage = IncidentCoverage.of(List.of(incident));
        TemplateVersion templateVersion =
                templates.forDraft(template, incident.details().labels());
        Postmortem postmortem = postmortems.create(new NewPostmortem(
                coverage,
                templateVersion,
                deadlines.window(coverage),
                deadlines.dueOn(coverage),
                requiredBecause,
                clock.instant()));
        sections.create(postmortem.id(), templateVersion.template().sections(), List.of(incident));
        deadlines.scheduleTimers(postmortem);
        events.publish(postmortem, List.of(new PostmortemDomainEvent.Drafted(participants(incident))));
        audit.record(
                actor,
                "postmortem.drafted",
                postmortem.auditSubject(),
                null,
                Map.of("incident", incident.key(), "requiredBecause", requiredBecause));
        return postmortem;
    }

    private static List<String> participants(IncidentProjection incident) {
        return incident.participants().stream()
                .map(participant -> participant.person().handle())
                .distinct()
                .toList();
    }

    /** @param postmortem locked by the caller */
    void syncWithIncidents(Postmortem postmortem, Actor actor) {
        List<IncidentProjection> covered = incidents.all(postmortem.incidentIds());
        List<IncidentProjection> shownEarlier = incidents.all(postmortems.shownEarlier(postmortem));
        IncidentCoverage coverage = IncidentCoverage.of(covered, shownEarlier);
        MeetingWindow windowBefore = postmortem.meetingWindow();
        LocalDate dueOnBefore = postmortem.dueOn();
        Visibility visibilityBefore = postmortem.visibility();
        Optional<PostmortemDomainEvent.Updated> update = postmortem.applyCoverage(
                coverage,
                coverage.isResolved() ? deadlines.window(coverage) : null,
                coverage.isResolved() ? deadlines.dueOn(coverage) : dueOnBefore);
        sections.refreshGeneratedTexts(postmortem, covered);
        if (!windowBefore.equals(postmortem.meetingWindow()) || !Objects.equals(dueOnBefore, postmortem.dueOn())) {
            deadlines.scheduleTimers(postmortem);
        }
        if (coverage.visibility() == Visibility.RESTRICTED) {
            shareLinks.endBecauseRestricted(postmortem, visibilityBefore == Visibility.RESTRICTED, actor);
        }
        update.ifPresent(updated -> {
            events.publish(postmortem, List.of(updated));
            audit.record(
                    actor,
                    "postmortem.followed-incident",
                    postmortem.auditSubject(),
                    null,
                    Map.of("changed", updated.changedFields()));
        });
    }
}
