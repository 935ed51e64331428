package dev.debrief.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rules that belong together, under a name and a version that findings carry. */
public final class RulePack {

    private final String name;
    private final String version;
    private final WordClasses classes;
    private final List<Rule> rules;
    private final Map<String, BitSet> rulesByTrigger = new HashMap<>();

    RulePack(String name, String version, WordClasses classes, List<Rule> rules) {
        this.name = name;
        this.version = version;
        this.classes = classes;
        this.rules = List.copyOf(rules);
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Cue cue : rules.get(rule).cues()) {
                for (String word : cue.triggers(classes)) {
                    rulesByTrigger.computeIfAbsent(word, none -> new BitSet()).set(rule);
                }
            }
        }
    }

    /** Which rules a sentence may break, by the words it has. */
    BitSet candidateRules(List<Token> sentence) {
        BitSet candidates = new BitSet();
        for (Token token : sentence) {
            BitSet rulesOfWord = rulesByTrigger.get(token.norm());
            if (rulesOfWord != null) {
                candidates.or(rulesOfWord);
            }
        }
        return candidates;
    }

    /** The rules that come with Debrief. */
    public static RulePack core() {
        return Core.PACK;
    }

    /** Rules that come with Debrief too, for those who ask for them: terms that shut people out. */
    public static RulePack inclusive() {
        return builtIn("debrief-inclusive");
    }

    private static RulePack builtIn(String name) {
        try (InputStream yaml = RulePack.class.getResourceAsStream("/rule-packs/" + name + ".yaml")) {
            return RulePackReader.read(
                    new String(Objects.requireNonNull(yaml, name).readAllBytes(), StandardCharsets.UTF_8), Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A pack of somebody else's, which can use the lists of {@code debrief-core}.
     *
     * @throws InvalidRulePackException saying what is wrong, and in which rule
     */
    public static RulePack parse(String yaml) {
        return RulePackReader.read(yaml, Core.PACK.classes.lists());
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Its rules in their order. */
    public List<RuleDescription> describe() {
        return rules.stream().map(Rule::describe).toList();
    }

    /**
     * Tries its rules on their own examples, in which Kim Lee takes part.
     *
     * @return a sentence for each example that is not as it says; empty for a sound pack
     */
    public List<String> failingExamples() {
        LanguageCheck check = new LanguageCheck(List.of(this));
        List<String> failing = new ArrayList<>();
        for (Rule rule : rules) {
            rule.matches().stream()
                    .filter(example -> !finds(check, rule, example))
                    .forEach(example -> failing.add("Rule " + rule.id() + " does not find '" + example.text() + "'."));
            rule.innocent().stream()
                    .filter(example -> finds(check, rule, example))
                    .forEach(example ->
                            failing.add("Rule " + rule.id() + " finds '" + example.text() + "', which is innocent."));
        }
        return List.copyOf(failing);
    }

    private static boolean finds(LanguageCheck check, Rule rule, Rule.Example example) {
        return check.check(new LintInput("", example.context(), example.text(), Set.of("Kim Lee"))).findings().stream()
                .anyMatch(finding -> finding.ruleId().equals(rule.id()));
    }

    /** {@code debrief-core 1}. */
    public String nameAndVersion() {
        return name + " " + version;
    }

    /** The highest severity that a rule has anywhere; nothing when the pack has no such rule. */
    public Optional<Severity> severityOf(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .map(Rule::highest);
    }

    WordClasses classes() {
        return classes;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Read once, when it is first asked for. */
    private static final class Core {
        private static final RulePack PACK = builtIn("debrief-core");
    }
}
