package dev.debrief.postmortems.language;

import dev.debrief.language.InvalidRulePackException;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Language rules of an organisation: built-in packs, custom packs and severities.
 *
 * @param packs custom rule packs as YAML
 * @param severities overrides by rule id
 */
public record LanguageRules(List<String> packs, Map<String, Severity> severities) {

    static final LanguageRules BUILT_IN = new LanguageRules(List.of(), Map.of());

    private static final RulePack OPT_IN = RulePack.inclusive();
    private static final List<RulePack> BUILT_IN_PACKS = List.of(RulePack.core(), OPT_IN);

    public LanguageRules {
        packs = List.copyOf(packs);
        severities = Map.copyOf(severities);
    }

    /**
     * The packs that apply, built-in packs first. A stored pack can be one that another version of the service accepted
     * and this one cannot read: checks run without it, see {@link #unreadablePacks}.
     */
    public List<RulePack> rulePacks() {
        return Stream.concat(BUILT_IN_PACKS.stream(), packs.stream().flatMap(LanguageRules::readable))
                .toList();
    }

    /** The custom packs that do not apply. */
    public List<UnreadableRulePack> unreadablePacks() {
        List<UnreadableRulePack> unreadable = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            try {
                RulePack.parse(packs.get(i));
            } catch (InvalidRulePackException invalid) {
                unreadable.add(new UnreadableRulePack(i, String.valueOf(invalid.getMessage())));
            }
        }
        return List.copyOf(unreadable);
    }

    private static Stream<RulePack> readable(String yaml) {
        try {
            return Stream.of(RulePack.parse(yaml));
        } catch (InvalidRulePackException invalid) {
            return Stream.empty();
        }
    }

    LanguageCheck check() {
        return new LanguageCheck(rulePacks(), effectiveSeverities());
    }

    /** Severities after overrides. Rules of the inclusive-language pack are OFF by default. */
    public Map<String, Severity> effectiveSeverities() {
        Map<String, Severity> effectiveSeverities = new HashMap<>();
        OPT_IN.describe().forEach(rule -> effectiveSeverities.put(rule.id(), Severity.OFF));
        effectiveSeverities.putAll(severities);
        return effectiveSeverities;
    }
}
