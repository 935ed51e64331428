package dev.debrief.postmortems.restore;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.audience.ExternalSummaryService;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionEntry;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Restores postmortems to one of their versions. */
@ApplicationScoped
@Transactional
public class RestoreService {

    private final PostmortemAccess postmortems;
    private final DocumentSections sections;
    private final AnalysisService analysis;
    private final ExternalSummaryService summaries;
    private final VersionService versions;
    private final PostmortemReader reader;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;

    RestoreService(
            PostmortemAccess postmortems,
            DocumentSections sections,
            AnalysisService analysis,
            ExternalSummaryService summaries,
            VersionService versions,
            PostmortemReader reader,
            PostmortemEventPublisher events,
            AuditLog audit) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.analysis = analysis;
        this.summaries = summaries;
        this.versions = versions;
        this.reader = reader;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Restores title, template, sections, analysis and external summary, after saving the current draft as a version.
     * Sections that the version lacks are archived with their texts; without an external summary in the version, the
     * current one stays.
     */
    public PostmortemDetails restore(EntityRef ref, Precondition precondition, String version, Actor actor) {
        ContentSnapshot content =
                versions.content(postmortems.locked(ref, actor).id(), version);
        Postmortem postmortem = postmortems.lockedForWriting(ref, precondition, actor);
        VersionEntry before = versions.createVersion(
                postmortem, Milestone.BEFORE_RESTORE, "Before version " + version + " was restored", actor);
        Optional<PostmortemDomainEvent.Updated> restored =
                postmortem.restore(content.title(), content.template(), content.templateVersion());
        sections.restore(postmortem.id(), content.sections());
        analysis.restore(postmortem.id(), content.analysis());
        summaries.restore(postmortem, content.externalSummary(), actor);
        sections.refreshGeneratedTexts(postmortem);
        restored.ifPresent(update -> events.publish(postmortem, List.of(update)));
        audit.record(
                actor,
                "postmortem.restored",
                postmortem.auditSubject(),
                Map.of("version", before.label().toString()),
                Map.of("version", version));
        return reader.read(postmortem);
    }
}
