package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules that an organisation goes by: those that come with Debrief, its own, and what it switched.
 *
 * @param packs rule packs of its own, as YAML
 * @param severities of rules that are not to have their own, by their ids
 */
public record LanguageRules(List<String> packs, Map<String, Severity> severities) {

    /** As they come. */
    static final LanguageRules BUILT_IN = new LanguageRules(List.of(), Map.of());

    private static final RulePack OPT_IN = RulePack.inclusive();
    private static final List<RulePack> BUILT_IN_PACKS = List.of(RulePack.core(), OPT_IN);

    public LanguageRules {
        packs = List.copyOf(packs);
        severities = Map.copyOf(severities);
    }

    /** @throws dev.debrief.language.InvalidRulePackException when a pack cannot be read */
    public List<RulePack> rulePacks() {
        return Stream.concat(BUILT_IN_PACKS.stream(), packs.stream().map(RulePack::parse))
                .toList();
    }

    LanguageCheck check() {
        return new LanguageCheck(rulePacks(), switches());
    }

    /** The pack of terms that shut people out is off until somebody switches a rule of it on. */
    public Map<String, Severity> switches() {
        Map<String, Severity> switches = new HashMap<>();
        OPT_IN.describe().forEach(rule -> switches.put(rule.id(), Severity.OFF));
        switches.putAll(severities);
        return switches;
    }
}
