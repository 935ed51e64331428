package dev.debrief.postmortems.migration;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.section.SectionLayout;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Moves postmortems to other templates, or to newer versions of their own. Texts are never changed: sections the new
 * template lacks are archived until a later migration brings them back.
 */
@ApplicationScoped
@Transactional
public class TemplateMigrationService {

    private final PostmortemAccess postmortems;
    private final TemplateMigrationRepository migrations;
    private final DocumentSections sections;
    private final TemplateService templates;
    private final VersionService versions;
    private final PostmortemReader reader;
    private final AuditLog audit;
    private final Clock clock;

    TemplateMigrationService(
            PostmortemAccess postmortems,
            TemplateMigrationRepository migrations,
            DocumentSections sections,
            TemplateService templates,
            VersionService versions,
            PostmortemReader reader,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.migrations = migrations;
        this.sections = sections;
        this.templates = templates;
        this.versions = versions;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes nothing. */
    public MigrationPreview preview(EntityRef ref, String template, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return MigrationPreview.of(postmortem, sections.all(postmortem.id()), templates.forDraft(template, List.of()));
    }

    public PostmortemDetails migrate(EntityRef ref, Precondition precondition, String template, Actor actor) {
        Postmortem postmortem = postmortems.lockedForWriting(ref, precondition, actor);
        TemplateVersion target = templates.forDraft(template, List.of());
        if (!postmortem.usesTemplate(target)) {
            migrations.persist(new TemplateMigration(
                    postmortem,
                    target.key(),
                    target.version(),
                    sections.layout(postmortem.id()),
                    actor.handle(),
                    clock.instant()));
            switchTemplate(
                    postmortem,
                    target.key(),
                    target.version(),
                    new SectionLayout(target.template().sections()),
                    actor);
        }
        return reader.read(postmortem);
    }

    /** Undoes the last migration that was not undone. Texts written since are kept, archived where necessary. */
    public PostmortemDetails undo(EntityRef ref, Precondition precondition, Actor actor) {
        Postmortem postmortem = postmortems.lockedForWriting(ref, precondition, actor);
        TemplateMigration last = migrations
                .findLast(postmortem.id())
                .orElseThrow(() -> PostmortemProblem.NOTHING_TO_UNDO.because(
                        postmortem.key() + " was not moved to another template."));
        last.undo(clock.instant());
        switchTemplate(postmortem, last.fromTemplate(), last.fromVersion(), last.layoutBefore(), actor);
        return reader.read(postmortem);
    }

    private void switchTemplate(
            Postmortem postmortem, String template, int version, SectionLayout layout, Actor actor) {
        versions.createVersion(
                postmortem,
                Milestone.BEFORE_MIGRATION,
                "Before it moved to " + template + ", version " + version,
                actor);
        Map<String, Object> before = Map.of("template", postmortem.template(), "version", postmortem.templateVersion());
        postmortem.switchTemplate(template, version);
        sections.applyLayout(postmortem.id(), layout);
        sections.refreshGeneratedTexts(postmortem);
        audit.record(
                actor,
                "postmortem.template-changed",
                postmortem.auditSubject(),
                before,
                Map.of("template", template, "version", version));
    }
}
