package dev.debrief.language.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the rules from YAML. */
final class ActionRulesReader {

    private final Vocabulary words;

    private ActionRulesReader(Vocabulary words) {
        this.words = words;
    }

    record ActionRules(String version, Vocabulary words, List<ActionRule> rules) {

        ActionRules {
            rules = List.copyOf(rules);
        }
    }

    /** @throws IllegalArgumentException naming the rule and the error */
    static ActionRules read(String yaml) {
        Map<?, ?> file = map(yaml().load(yaml));
        Map<String, Set<String>> lists = new HashMap<>();
        map(file.get("lists")).forEach((name, list) -> lists.put(String.valueOf(name), new HashSet<>(strings(list))));
        Vocabulary words = new Vocabulary(lists);
        ActionRulesReader reader = new ActionRulesReader(words);
        List<ActionRule> rules = new ArrayList<>();
        list(file.get("rules")).forEach(rule -> rules.add(reader.rule(map(rule))));
        return new ActionRules(text(file, "version"), words, rules);
    }

    /** Reads all scalars as strings, including {@code no} and {@code on}. */
    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }

    private ActionRule rule(Map<?, ?> rule) {
        String id = text(rule, "id");
        try {
            return new ActionRule(
                    id,
                    ActionSeverity.valueOf(text(rule, "severity")),
                    text(rule, "why"),
                    Set.copyOf(strings(rule.get("insteadOf"))),
                    list(rule.get("patterns")).stream()
                            .map(pattern -> pattern(map(pattern)))
                            .toList(),
                    strings(rule.get("poor")),
                    strings(rule.get("good")));
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException("Rule " + id + ": " + invalid.getMessage(), invalid);
        }
    }

    private ActionPattern pattern(Map<?, ?> pattern) {
        Object structure = pattern.get("structure");
        return new ActionPattern(
                structure == null ? null : Structure.valueOf(constant(structure)),
                strings(pattern.get("cues")).stream()
                        .map(cue -> ActionCue.parse(cue, words))
                        .toList(),
                excuses(pattern),
                text(pattern, "message"),
                text(pattern, "suggestion"));
    }

    private static Set<Excuse> excuses(Map<?, ?> pattern) {
        Set<Excuse> excuses = new HashSet<>();
        strings(pattern.get("unless")).forEach(name -> excuses.add(Excuse.valueOf(constant(name))));
        return excuses;
    }

    private static String constant(Object name) {
        return String.valueOf(name).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing.");
        }
        return String.valueOf(value);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
