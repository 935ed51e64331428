package dev.debrief.postmortems.language;

import dev.debrief.language.InvalidRulePackException;
import dev.debrief.language.RulePack;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.problem.JsonProblems;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the language rules. */
@ApplicationScoped
@Transactional
public class LanguageRulesService extends SettingsService<LanguageRules, LanguageRulesVersion> {

    private static final SettingsName NAME =
            new SettingsName("language rules", new AuditSubject("language-rules", "language-rules"), "rules");
    private static final int MAX_REPORTED_EXAMPLES = 20;

    private final LanguageRulesRepository rules;

    LanguageRulesService(LanguageRulesRepository rules, CachedValues cachedValues, AuditLog audit, Clock clock) {
        super(cachedValues, audit, clock);
        this.rules = rules;
    }

    /** The number of {@link #current} without reading the rules. */
    public int currentVersion() {
        return rules.latestVersion();
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<LanguageRulesVersion> versions() {
        return rules;
    }

    @Override
    protected LanguageRulesVersion builtIn() {
        return new LanguageRulesVersion(0, LanguageRules.BUILT_IN, null);
    }

    @Override
    protected LanguageRulesVersion newVersion(int version, LanguageRules wanted, SettingsChange change) {
        return new LanguageRulesVersion(version, wanted, change);
    }

    /** Packs must parse, pass their own examples, and use names and rule ids that are not taken. */
    @Override
    protected void requireValid(LanguageRules wanted) {
        Map<String, String> packsOfRules = new HashMap<>();
        LanguageRules.BUILT_IN.rulePacks().forEach(pack -> addRules(pack, packsOfRules, "/packs"));
        for (int i = 0; i < wanted.packs().size(); i++) {
            String place = "/packs/" + i;
            RulePack pack = parse(wanted.packs().get(i), place);
            List<String> failing = pack.failingExamples();
            if (!failing.isEmpty()) {
                throw LanguageProblem.RULE_PACK_NOT_SOUND
                        .because(String.join(" ", failing.subList(0, Math.min(MAX_REPORTED_EXAMPLES, failing.size()))))
                        .at(place, "has examples that fail");
            }
            addRules(pack, packsOfRules, place);
        }
        for (String rule : wanted.severities().keySet()) {
            if (!packsOfRules.containsKey(rule)) {
                throw LanguageProblem.UNKNOWN_RULE
                        .because("Unknown rule '" + rule + "'.")
                        .at("/severities/" + JsonProblems.escaped(rule), "is not a rule");
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
                    .because("Another pack is already named " + pack.name() + ".")
                    .at(place, "has the name of another pack");
        }
        pack.describe().forEach(rule -> {
            String other = packsOfRules.put(rule.id(), pack.name());
            if (other != null) {
                throw LanguageProblem.RULE_PACK_NOT_SOUND
                        .because("The pack " + other + " already has a rule " + rule.id()
                                + "; turn that one OFF and give yours another id.")
                        .at(place, "has a rule id of another pack");
            }
        });
    }
}
