package dev.debrief.postmortems.language;

import dev.debrief.language.InvalidRulePackException;
import dev.debrief.language.RulePack;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the rules. Every change is a new version; findings that are kept name the packs they were made with. */
@ApplicationScoped
@Transactional
public class LanguageRulesService {

    private static final int MAX_REPORTED_EXAMPLES = 20;

    private final LanguageRulesRepository rules;
    private final AuditLog audit;
    private final Clock clock;

    LanguageRulesService(LanguageRulesRepository rules, AuditLog audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public LanguageRulesVersion current() {
        return rules.latest().orElseGet(LanguageRulesService::builtIn);
    }

    /** The number alone of what {@link #current} gives. */
    public int currentVersion() {
        return rules.latestVersion();
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is no such version */
    public LanguageRulesVersion get(int version) {
        return version == 0
                ? builtIn()
                : rules.findByIdOptional(version)
                        .orElseThrow(
                                () -> StandardProblem.NOT_FOUND.because("The rules have no version " + version + "."));
    }

    /** Newest first; the built-in one is not among them. */
    public List<LanguageRulesVersion> list(PageRequest page) {
        return rules.list(page);
    }

    /**
     * Goes by other rules from now on. @throws dev.debrief.platform.problem.ProblemException when they are not sound
     */
    public LanguageRulesVersion change(
            Precondition precondition, LanguageRules wanted, @Nullable String note, Actor actor) {
        rules.lock();
        LanguageRulesVersion before = current();
        precondition.require(before.version());
        requireValid(wanted);
        LanguageRulesVersion after =
                new LanguageRulesVersion(before.version() + 1, wanted, note, actor.handle(), clock.instant());
        rules.persist(after);
        audit.record(
                actor,
                "language-rules.changed",
                new AuditSubject("language-rules", "language-rules"),
                Map.of("version", before.version(), "rules", before.rules()),
                Map.of("version", after.version(), "rules", wanted));
        return after;
    }

    /** Packs can be read, hold what their examples say, and have rules and names that nobody else has. */
    private static void requireValid(LanguageRules wanted) {
        Map<String, String> packsOfRules = new HashMap<>();
        LanguageRules.BUILT_IN.rulePacks().forEach(pack -> addRules(pack, packsOfRules, "/packs"));
        for (int i = 0; i < wanted.packs().size(); i++) {
            String place = "/packs/" + i;
            RulePack pack = parse(wanted.packs().get(i), place);
            List<String> failing = pack.failingExamples();
            if (!failing.isEmpty()) {
                throw LanguageProblem.RULE_PACK_NOT_SOUND
                        .because(String.join(" ", failing.subList(0, Math.min(MAX_REPORTED_EXAMPLES, failing.size()))))
                        .at(place, "has examples that are not as they say");
            }
            addRules(pack, packsOfRules, place);
        }
        for (String rule : wanted.severities().keySet()) {
            if (!packsOfRules.containsKey(rule)) {
                throw LanguageProblem.UNKNOWN_RULE
                        .because("There is no rule '" + rule + "' to switch.")
                        .at("/severities/" + rule, "is no rule");
            }
        }
    }

    private static RulePack parse(String yaml, String place) {
        try {
            return RulePack.parse(yaml);
        } catch (InvalidRulePackException broken) {
            throw LanguageProblem.RULE_PACK_NOT_SOUND
                    .because(String.valueOf(broken.getMessage()))
                    .at(place, "cannot be used");
        }
    }

    private static void addRules(RulePack pack, Map<String, String> packsOfRules, String place) {
        if (packsOfRules.containsValue(pack.name())) {
            throw LanguageProblem.RULE_PACK_NOT_SOUND
                    .because("There is a pack " + pack.name() + " already.")
                    .at(place, "has the name of another pack");
        }
        pack.describe().forEach(rule -> {
            String other = packsOfRules.put(rule.id(), pack.name());
            if (other != null) {
                throw LanguageProblem.RULE_PACK_NOT_SOUND
                        .because("The pack " + other + " has a rule " + rule.id()
                                + " already; switch that one off and name" + " yours otherwise.")
                        .at(place, "has a rule of another pack");
            }
        });
    }

    private static LanguageRulesVersion builtIn() {
        return new LanguageRulesVersion(0, LanguageRules.BUILT_IN, null, null, null);
    }
}
