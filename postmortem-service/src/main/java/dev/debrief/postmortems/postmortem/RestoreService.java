package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.ContentSnapshot.Passage;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionEntry;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes postmortems what they were in one of their versions. */
@ApplicationScoped
@Transactional
public class RestoreService {

    private final PostmortemRepository postmortems;
    private final SectionRepository sections;
    private final AnalysisService analysis;
    private final VersionService versions;
    private final PostmortemDrafter drafter;
    private final PostmortemReader reader;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;

    RestoreService(
            PostmortemRepository postmortems,
            SectionRepository sections,
            AnalysisService analysis,
            VersionService versions,
            PostmortemDrafter drafter,
            PostmortemReader reader,
            PostmortemEventPublisher events,
            AuditLog audit) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.analysis = analysis;
        this.versions = versions;
        this.drafter = drafter;
        this.reader = reader;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Brings back the title, the sections with their texts, and the analysis. What is written now is kept as a version
     * first; sections that the version does not have are set aside with their texts.
     */
    public PostmortemDetails restore(EntityRef ref, Precondition precondition, String version, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        ContentSnapshot content = versions.content(postmortem.id(), version);
        precondition.require(postmortem.revision());
        postmortem.requireWritable();
        VersionEntry before = versions.createVersion(
                VersionPostmortemAdapter.snapshot(reader.read(postmortem)),
                Milestone.BEFORE_RESTORE,
                "Before version " + version + " was restored",
                actor);
        boolean renamed = postmortem.restore(content);
        restore(postmortem.id(), content);
        drafter.refresh(postmortem);
        if (renamed) {
            events.updated(postmortem, List.of("title"));
        }
        audit.record(
                actor,
                "postmortem.restored",
                AuditSubject.of(PostmortemService.SUBJECT, postmortem.id()),
                Map.of("version", before.label().toString()),
                Map.of("version", version));
        return reader.read(postmortem);
    }

    private void restore(UUID postmortemId, ContentSnapshot content) {
        sections.applyLayout(
                postmortemId,
                new SectionLayout(
                        content.sections().stream().map(Passage::shape).toList()));
        List<Section> shown = sections.findInOrder(postmortemId);
        for (int position = 0; position < shown.size(); position++) {
            shown.get(position).restore(content.sections().get(position));
        }
        analysis.restore(postmortemId, content.analysis());
    }
}
