package dev.debrief.postmortems.audience;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.audience.AudienceView;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.section.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and sets the audiences of sections. They are settings: a change counts at once, also for published versions.
 */
@ApplicationScoped
@Transactional
public class AudienceService {

    private final AudienceSettingsRepository settings;
    private final PostmortemAccess postmortems;
    private final DocumentSections sections;
    private final AuditLog audit;

    AudienceService(
            AudienceSettingsRepository settings,
            PostmortemAccess postmortems,
            DocumentSections sections,
            AuditLog audit) {
        this.settings = settings;
        this.postmortems = postmortems;
        this.sections = sections;
        this.audit = audit;
    }

    public AudienceState get(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return state(postmortem, settings.findById(postmortem.id()));
    }

    /**
     * Replaces the audiences that were chosen; the other sections have that of their kind. Archived ones keep theirs
     * unless they are named.
     */
    public AudienceState choose(EntityRef ref, Precondition precondition, List<SectionAudience> chosen, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        AudienceSettings stored = settings.findById(postmortem.id());
        AudienceSettings current = stored == null ? new AudienceSettings(postmortem.id()) : stored;
        precondition.require(current.revision());
        List<Section> all = sections.all(postmortem.id());
        requireSections(all, chosen);
        List<SectionAudience> before = current.sections();
        List<SectionAudience> after = withHidden(all, before, chosen);
        if (!before.equals(after)) {
            current.choose(after);
            settings.persist(current);
            audit.record(
                    actor,
                    "audiences.chosen",
                    postmortem.auditSubject(),
                    Map.of("sections", before),
                    Map.of("sections", after));
        }
        return state(postmortem, current);
    }

    /** A section that is archived is not listed, but published versions still have it: what was chosen for it stays. */
    private static List<SectionAudience> withHidden(
            List<Section> all, List<SectionAudience> before, List<SectionAudience> chosen) {
        Set<String> listed = all.stream()
                .filter(section -> !section.archived())
                .map(Section::key)
                .collect(Collectors.toSet());
        Set<String> named = chosen.stream().map(SectionAudience::section).collect(Collectors.toSet());
        return Stream.concat(
                        chosen.stream(),
                        before.stream()
                                .filter(kept -> !listed.contains(kept.section()) && !named.contains(kept.section())))
                .toList();
    }

    private static void requireSections(List<Section> all, List<SectionAudience> chosen) {
        Set<String> keys = all.stream().map(Section::key).collect(Collectors.toSet());
        ProblemException problem = StandardProblem.VALIDATION_FAILED.because(
                "Each section of the postmortem can have one audience; see `sections` for their keys.");
        boolean wrong = false;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            String key = chosen.get(i).section();
            if (!keys.contains(key) || !seen.add(key)) {
                wrong = true;
                problem.at(
                        "/sections/" + i + "/section",
                        keys.contains(key) ? "must be named once" : "is not the key of a section");
            }
        }
        if (wrong) {
            throw problem;
        }
    }

    private AudienceState state(Postmortem postmortem, @Nullable AudienceSettings stored) {
        return AudienceState.of(sections.all(postmortem.id()), chosen(stored), stored == null ? 0 : stored.revision());
    }

    private static Map<String, Audience> chosen(@Nullable AudienceSettings stored) {
        return new DocumentAudiences(stored == null ? List.of() : stored.sections(), null, null).bySection();
    }

    /** A document of a postmortem, complete, with the audiences of its sections as they are now. */
    public Document withAudiences(UUID postmortemId, Document document) {
        return AudienceView.withAudiences(document, chosen(settings.findById(postmortemId)));
    }
}
