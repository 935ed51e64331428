package dev.debrief.postmortems.template;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.settings.SettingsChange;
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

/** Keeps the templates. Each change creates a version; existing postmortems keep theirs until they are migrated. */
@ApplicationScoped
@Transactional
public class TemplateService {

    private static final int MAX_TEMPLATES = 100;

    private final TemplateRepository templates;
    private final CachedValue<List<TemplateVersion>> stored;
    private final AuditLog audit;
    private final Clock clock;

    TemplateService(TemplateRepository templates, CachedValues cachedValues, AuditLog audit, Clock clock) {
        this.templates = templates;
        this.stored = cachedValues.of(templates::latestOfEach);
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest version of each active template, built-in ones first. */
    public List<TemplateVersion> list() {
        return all(stored.get()).values().stream().filter(one -> !one.retired()).toList();
    }

    private static Map<String, TemplateVersion> all(List<TemplateVersion> stored) {
        Map<String, TemplateVersion> all = BuiltInTemplates.all();
        stored.forEach(one -> all.put(one.key(), one));
        return all;
    }

    /** Also finds retired templates. @throws ProblemException NOT_FOUND if there is none */
    public TemplateVersion get(String key) {
        return find(key).orElseThrow(() -> notFound(key));
    }

    private Optional<TemplateVersion> find(String key) {
        return templates
                .latest(key)
                .or(() -> Optional.ofNullable(BuiltInTemplates.all().get(key)));
    }

    /** @throws ProblemException NOT_FOUND for an unknown version */
    public TemplateVersion get(String key, int version) {
        return (version == 0 ? Optional.ofNullable(BuiltInTemplates.all().get(key)) : templates.version(key, version))
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "There is no version " + version + " of a template " + key + "."));
    }

    /** Newest first, without the built-in version. */
    public List<TemplateVersion> versions(String key, PageRequest page) {
        get(key);
        return templates.versions(key, page);
    }

    /**
     * The template for a draft: the requested one, else the first that shares a label with the incident, else the
     * standard one.
     *
     * @throws ProblemException VALIDATION_FAILED if the requested template is unknown or retired
     */
    public TemplateVersion forDraft(@Nullable String key, List<String> labels) {
        if (key != null) {
            return find(key)
                    .filter(one -> !one.retired())
                    .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                            .because("There is no active template " + key + "; see the list of templates.")
                            .at("/template", "is not an active template"));
        }
        Map<String, TemplateVersion> all = all(stored.get());
        return all.values().stream()
                .filter(one -> !one.retired())
                .filter(one -> one.template().labels().stream().anyMatch(labels::contains))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(all.get(Template.STANDARD)));
    }

    /** Derives the key from the title if it is missing. */
    public TemplateVersion add(Template wanted, @Nullable String note, Actor actor) {
        templates.lock();
        requireValid(wanted);
        Template template = wanted.key().isEmpty() ? wanted.withKey(unusedKey(wanted.title())) : wanted;
        if (find(template.key()).isPresent()) {
            throw TemplateProblem.TEMPLATE_EXISTS.because(
                    "Change the template " + template.key() + ", or choose another key.");
        }
        if (all(templates.latestOfEach()).size() >= MAX_TEMPLATES) {
            throw TemplateProblem.TOO_MANY_TEMPLATES.because(
                    "At most " + MAX_TEMPLATES + " templates can exist, including retired ones.");
        }
        return save(new TemplateVersion(1, template, false, changeBy(actor, note)), null, actor);
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

    /** Creates the next version, for new drafts. Reactivates a retired template. */
    public TemplateVersion change(Precondition precondition, Template template, @Nullable String note, Actor actor) {
        templates.lock();
        TemplateVersion before = get(template.key());
        precondition.require(before.version());
        requireValid(template);
        return save(new TemplateVersion(before.version() + 1, template, false, changeBy(actor, note)), before, actor);
    }

    /** Existing postmortems keep the template; new drafts do not use it. */
    public void retire(Precondition precondition, String key, Actor actor) {
        templates.lock();
        TemplateVersion before = get(key);
        precondition.require(before.version());
        if (key.equals(Template.STANDARD)) {
            throw TemplateProblem.TEMPLATE_NEEDED.because(
                    "The standard template is the fallback for drafts; change it instead.");
        }
        if (!before.retired()) {
            save(
                    new TemplateVersion(before.version() + 1, before.template(), true, changeBy(actor, null)),
                    before,
                    actor);
        }
    }

    private SettingsChange changeBy(Actor actor, @Nullable String note) {
        return new SettingsChange(note, actor.handle(), clock.instant());
    }

    private TemplateVersion save(TemplateVersion after, @Nullable TemplateVersion before, Actor actor) {
        templates.persist(after);
        stored.change();
        audit.record(
                actor,
                after.retired() ? "template.retired" : before == null ? "template.added" : "template.changed",
                new AuditSubject("template", after.key()),
                before == null ? null : Map.of("version", before.version(), "template", before.template()),
                Map.of("version", after.version(), "template", after.template()));
        return after;
    }

    /** Section keys are distinct, and every kind but PROSE appears at most once. */
    private static void requireValid(Template template) {
        ProblemException problem = TemplateProblem.TEMPLATE_CONTRADICTORY.because(
                "Section keys must be distinct, each kind but PROSE may appear once, and only PROSE can be drafted.");
        boolean valid = true;
        Set<String> keys = new HashSet<>();
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (int i = 0; i < template.sections().size(); i++) {
            SectionTemplate section = template.sections().get(i);
            if (!keys.add(section.key())) {
                problem.at("/sections/" + i + "/key", "is the key of another section");
                valid = false;
            }
            if (section.kind() != SectionKind.PROSE && !kinds.add(section.kind())) {
                problem.at("/sections/" + i + "/kind", "is the kind of another section");
                valid = false;
            }
            if (section.kind() != SectionKind.PROSE && section.draftedFrom() != null) {
                problem.at("/sections/" + i + "/draftedFrom", "must be null for this kind");
                valid = false;
            }
        }
        if (!valid) {
            throw problem;
        }
    }

    private static ProblemException notFound(String key) {
        return StandardProblem.NOT_FOUND.because("There is no template " + key + ".");
    }
}
