package dev.debrief.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules that belong together, under a name and a version that findings carry. */
public final class RulePack {

    private final String name;
    private final String version;
    private final WordClasses classes;
    private final List<Rule> rules;
    private final Map<String, BitSet> triggered = new HashMap<>();

    RulePack(String name, String version, WordClasses classes, List<Rule> rules) {
        this.name = name;
        this.version = version;
        this.classes = classes;
        this.rules = List.copyOf(rules);
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Cue cue : rules.get(rule).cues()) {
                for (String word : cue.triggers(classes)) {
                    triggered.computeIfAbsent(word, none -> new BitSet()).set(rule);
                }
            }
        }
    }

    /** Which rules a sentence may break, by the words it has. */
    BitSet worthALook(List<Token> sentence) {
        BitSet worth = new BitSet();
        for (Token token : sentence) {
            BitSet rulesOfWord = triggered.get(token.norm());
            if (rulesOfWord != null) {
                worth.or(rulesOfWord);
            }
        }
        return worth;
    }

    /** The rules that come with Debrief. */
    public static RulePack core() {
        return builtIn("debrief-core");
    }

    /** Rules that come with Debrief too, for those who ask for them: terms that shut people out. */
    public static RulePack inclusive() {
        return builtIn("debrief-inclusive");
    }

    private static RulePack builtIn(String name) {
        try (InputStream yaml = RulePack.class.getResourceAsStream("/rule-packs/" + name + ".yaml")) {
            return parse(new String(Objects.requireNonNull(yaml, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws InvalidRulePackException saying what is wrong, and in which rule */
    public static RulePack parse(String yaml) {
        return RulePackReader.read(yaml);
    }

    /** {@code debrief-core 1}. */
    public String nameAndVersion() {
        return name + " " + version;
    }

    WordClasses classes() {
        return classes;
    }

    List<Rule> rules() {
        return rules;
    }
}
