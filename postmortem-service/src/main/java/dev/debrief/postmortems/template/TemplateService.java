package dev.debrief.postmortems.template;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the templates. Every change is a new version; postmortems stay as they were drafted until they are migrated.
 */
@ApplicationScoped
@Transactional
public class TemplateService {

    private static final int MAX_TEMPLATES = 100;

    private final TemplateRepository templates;
    private final AuditLog audit;
    private final Clock clock;

    TemplateService(TemplateRepository templates, AuditLog audit, Clock clock) {
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest version of each that is in use, those that are built in first. */
    public List<TemplateVersion> list() {
        return latest().values().stream().filter(one -> !one.retired()).toList();
    }

    private Map<String, TemplateVersion> latest() {
        Map<String, TemplateVersion> all = BuiltInTemplates.all();
        templates.latestOfEach().forEach(stored -> all.put(stored.key(), stored));
        return all;
    }

    /** @throws ProblemException NOT_FOUND when there is none; a retired one is found */
    public TemplateVersion get(String key) {
        return find(key).orElseThrow(() -> notFound(key));
    }

    private Optional<TemplateVersion> find(String key) {
        return templates
                .latest(key)
                .or(() -> Optional.ofNullable(BuiltInTemplates.all().get(key)));
    }

    /** @throws ProblemException NOT_FOUND when there is no such version */
    public TemplateVersion get(String key, int version) {
        return (version == 0 ? Optional.ofNullable(BuiltInTemplates.all().get(key)) : templates.version(key, version))
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "There is no version " + version + " of a template " + key + "."));
    }

    /** Newest first; the built-in one is not among them. */
    public List<TemplateVersion> versions(String key, PageRequest page) {
        get(key);
        return templates.versions(key, page);
    }

    /**
     * What a draft is made of: the template that is asked for, or the first one that has a label of the incident, or
     * the standard one.
     *
     * @throws ProblemException VALIDATION_FAILED when the one that is asked for is not in use
     */
    public TemplateVersion forDraft(@Nullable String key, List<String> labels) {
        if (key != null) {
            return find(key)
                    .filter(one -> !one.retired())
                    .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                            .because("There is no template " + key + "; /api/v1/templates lists those that there are.")
                            .at("/template", "is no template in use"));
        }
        Map<String, TemplateVersion> all = latest();
        return all.values().stream()
                .filter(one -> !one.retired())
                .filter(one -> one.template().labels().stream().anyMatch(labels::contains))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(all.get(Template.STANDARD)));
    }

    /** A template without a key gets one that is made of its title. */
    public TemplateVersion add(Template wanted, @Nullable String note, Actor actor) {
        templates.lock();
        requireValid(wanted);
        Template template = wanted.key().isEmpty() ? wanted.withKey(unusedKey(wanted.title())) : wanted;
        if (find(template.key()).isPresent()) {
            throw TemplateProblem.TEMPLATE_EXISTS.because(
                    "Change the template " + template.key() + ", or give the new one another key.");
        }
        if (latest().size() >= MAX_TEMPLATES) {
            throw TemplateProblem.TOO_MANY_TEMPLATES.because(
                    "There may be " + MAX_TEMPLATES + ", retired ones included.");
        }
        return save(new TemplateVersion(1, template, false, note, actor.handle(), clock.instant()), null, actor);
    }

    private String unusedKey(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(30, words.length())).replaceAll("^-|-$", "");
        String base = cut.isEmpty() ? "template" : cut;
        String key = base;
        for (int i = 2; find(key).isPresent(); i++) {
            key = base + "-" + i;
        }
        return key;
    }

    /** Another version, for what is drafted from now on; a retired template is in use again. */
    public TemplateVersion change(Precondition precondition, Template template, @Nullable String note, Actor actor) {
        templates.lock();
        TemplateVersion before = get(template.key());
        precondition.require(before.version());
        requireValid(template);
        return save(
                new TemplateVersion(before.version() + 1, template, false, note, actor.handle(), clock.instant()),
                before,
                actor);
    }

    /** No more drafts are made with it; what was drafted stays. */
    public void retire(Precondition precondition, String key, Actor actor) {
        templates.lock();
        TemplateVersion before = get(key);
        precondition.require(before.version());
        if (key.equals(Template.STANDARD)) {
            throw TemplateProblem.TEMPLATE_NEEDED.because(
                    "Drafts are made with the standard template when no other fits; change it instead.");
        }
        if (!before.retired()) {
            save(
                    new TemplateVersion(
                            before.version() + 1, before.template(), true, null, actor.handle(), clock.instant()),
                    before,
                    actor);
        }
    }

    private TemplateVersion save(TemplateVersion after, @Nullable TemplateVersion before, Actor actor) {
        templates.persist(after);
        audit.record(
                actor,
                after.retired() ? "template.retired" : before == null ? "template.added" : "template.changed",
                new AuditSubject("template", after.key()),
                before == null ? null : Map.of("version", before.version(), "template", before.template()),
                Map.of("version", after.version(), "template", after.template()));
        return after;
    }

    /** Sections have keys of their own, and what is told is told once. */
    private static void requireValid(Template template) {
        ProblemException problem = TemplateProblem.TEMPLATE_CONTRADICTORY.because(
                "Each section needs a key of its own; all kinds but PROSE appear once; only PROSE is drafted.");
        boolean sound = true;
        Set<String> keys = new HashSet<>();
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (int i = 0; i < template.sections().size(); i++) {
            SectionTemplate section = template.sections().get(i);
            if (!keys.add(section.key())) {
                problem.at("/sections/" + i + "/key", "is taken by another section");
                sound = false;
            }
            if (section.kind() != SectionKind.PROSE && !kinds.add(section.kind())) {
                problem.at("/sections/" + i + "/kind", "is that of another section, too");
                sound = false;
            }
            if (section.kind() != SectionKind.PROSE && section.draftedFrom() != null) {
                problem.at("/sections/" + i + "/draftedFrom", "must be left out for this kind");
                sound = false;
            }
        }
        if (!sound) {
            throw problem;
        }
    }

    private static ProblemException notFound(String key) {
        return StandardProblem.NOT_FOUND.because("There is no template " + key + ".");
    }
}
