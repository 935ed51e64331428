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

/** A set of rules with a name and a version. */
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

    /** The indexes of rules that can match a sentence, by the words it contains. */
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

    /** The built-in rules. */
    public static RulePack core() {
        return Core.PACK;
    }

    /** Optional built-in rules for terms that exclude people. */
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
     * Parses a custom pack, which can use the lists of {@code debrief-core}.
     *
     * @throws InvalidRulePackException naming the rule and the error
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

    /** Descriptions of the rules, in order. */
    public List<RuleDescription> describe() {
        return rules.stream().map(Rule::describe).toList();
    }

    /**
     * Checks the rules against their examples, with Kim Lee as a participant.
     *
     * @return a message for each failing example; empty if the pack is valid
     */
    public List<String> failingExamples() {
        LanguageCheck check = new LanguageCheck(List.of(this));
        List<String> failing = new ArrayList<>();
        for (Rule rule : rules) {
            rule.matches().stream()
                    .filter(example -> !finds(check, rule, example))
                    .forEach(example ->
                            failing.add("Rule " + rule.id() + " does not match the example '" + example.text() + "'."));
            rule.innocent().stream()
                    .filter(example -> finds(check, rule, example))
                    .forEach(example -> failing.add(
                            "Rule " + rule.id() + " matches the innocent example '" + example.text() + "'."));
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

    /** The highest severity of a rule in any context; empty if the pack does not contain the rule. */
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

    /** Loads the pack on first use. */
    private static final class Core {
        private static final RulePack PACK = builtIn("debrief-core");
    }
}
