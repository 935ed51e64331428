package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves postmortems to other templates, or to newer versions of theirs. Texts are never changed: those whose section is
 * not in the other template are kept aside until their section is back.
 */
@ApplicationScoped
@Transactional
public class TemplateMigrationService {

    private final PostmortemRepository postmortems;
    private final SectionRepository sections;
    private final TemplateService templates;
    private final VersionService versions;
    private final PostmortemDrafter drafter;
    private final PostmortemReader reader;
    private final AuditLog audit;
    private final Clock clock;

    TemplateMigrationService(
            PostmortemRepository postmortems,
            SectionRepository sections,
            TemplateService templates,
            VersionService versions,
            PostmortemDrafter drafter,
            PostmortemReader reader,
            AuditLog audit,
            Clock clock) {
        this.postmortems = postmortems;
        this.sections = sections;
        this.templates = templates;
        this.versions = versions;
        this.drafter = drafter;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    public MigrationPreview preview(EntityRef ref, String template, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.NONE, actor);
        TemplateVersion target = templates.forDraft(template, List.of());
        List<Section> all = sections.all(postmortem.id());
        Set<String> shown =
                all.stream().filter(one -> !one.archived()).map(Section::key).collect(Collectors.toSet());
        List<SectionTemplate> wanted = target.template().sections();
        Set<String> keys = wanted.stream().map(SectionTemplate::key).collect(Collectors.toSet());
        List<SectionTemplate> added =
                wanted.stream().filter(one -> !shown.contains(one.key())).toList();
        List<Section> obsolete = all.stream()
                .filter(one -> !one.archived() && !keys.contains(one.key()))
                .toList();
        return new MigrationPreview(
                postmortem.template(),
                postmortem.templateVersion(),
                target.key(),
                target.version(),
                wanted.stream()
                        .map(SectionTemplate::key)
                        .filter(shown::contains)
                        .toList(),
                added.stream().map(SectionTemplate::key).toList(),
                added.stream()
                        .filter(one -> one.requiredFrom() != null
                                && postmortem.severity().isAtLeast(one.requiredFrom()))
                        .map(SectionTemplate::key)
                        .toList(),
                obsolete.stream().filter(Section::isWritten).map(Section::key).toList(),
                obsolete.stream()
                        .filter(one -> !one.isWritten())
                        .map(Section::key)
                        .toList());
    }

    public PostmortemDetails migrate(EntityRef ref, Precondition precondition, String template, Actor actor) {
        Postmortem postmortem = forChange(ref, precondition, actor);
        TemplateVersion target = templates.forDraft(template, List.of());
        if (!postmortem.usesTemplate(target)) {
            SectionLayout before = SectionLayout.of(sections.findInOrder(postmortem.id()));
            sections.persist(new TemplateMigration(
                    postmortem, target.key(), target.version(), before, actor.handle(), clock.instant()));
            move(
                    postmortem,
                    target.key(),
                    target.version(),
                    new SectionLayout(target.template().sections()),
                    actor);
        }
        return reader.read(postmortem);
    }

    /** Takes the last move back that was not taken back yet; what was written since is kept, aside where need be. */
    public PostmortemDetails undo(EntityRef ref, Precondition precondition, Actor actor) {
        Postmortem postmortem = forChange(ref, precondition, actor);
        TemplateMigration last = sections.lastMigration(postmortem.id())
                .orElseThrow(() -> PostmortemProblem.NOTHING_TO_UNDO.because(
                        postmortem.key() + " was not moved to another template."));
        last.undo(clock.instant());
        move(postmortem, last.fromTemplate(), last.fromVersion(), last.layoutBefore(), actor);
        return reader.read(postmortem);
    }

    private Postmortem forChange(EntityRef ref, Precondition precondition, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.revision());
        postmortem.requireWritable();
        return postmortem;
    }

    private void move(Postmortem postmortem, String template, int version, SectionLayout layout, Actor actor) {
        versions.createVersion(
                VersionPostmortemAdapter.snapshot(reader.read(postmortem)),
                Milestone.BEFORE_MIGRATION,
                "Before it moved to " + template + ", version " + version,
                actor);
        Map<String, Object> before = Map.of("template", postmortem.template(), "version", postmortem.templateVersion());
        postmortem.switchTemplate(template, version);
        sections.applyLayout(postmortem.id(), layout);
        drafter.refresh(postmortem);
        audit.record(
                actor,
                "postmortem.template-changed",
                AuditSubject.of(PostmortemService.SUBJECT, postmortem.id()),
                before,
                Map.of("template", template, "version", version));
    }
}
