package dev.debrief.language;

import dev.debrief.language.Rule.Example;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads rule packs from YAML. */
final class RulePackReader {

    private static final int MAX_RULES = 500;
    private static final int MAX_WORDS = 2000;

    private RulePackReader() {}

    /** @param predefined lists that the pack can use */
    static RulePack read(String yaml, Map<String, Set<String>> predefined) {
        Object loaded;
        try {
            loaded = yaml().load(yaml);
        } catch (YAMLException broken) {
            throw new InvalidRulePackException("Invalid YAML: " + broken.getMessage());
        }
        Map<?, ?> pack = map(loaded, "the pack");
        Map<String, Set<String>> lists = new HashMap<>(predefined);
        map(pack.get("lists"), "lists")
                .forEach((name, words) -> lists.put(String.valueOf(name), Set.copyOf(strings(words, "list " + name))));
        WordClasses classes = new WordClasses(lists);
        String docs = pack.get("docs") == null ? "" : text(pack, "docs", "the pack");
        if (list(pack.get("rules"), "rules").size() > MAX_RULES) {
            throw new InvalidRulePackException("A pack can have at most " + MAX_RULES + " rules.");
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object each : list(pack.get("rules"), "rules")) {
            Rule rule = rule(map(each, "a rule"), classes, docs);
            if (!ids.add(rule.id())) {
                throw new InvalidRulePackException("Duplicate rule ID " + rule.id() + ".");
            }
            rules.add(rule);
        }
        return new RulePack(text(pack, "pack", "the pack"), text(pack, "version", "the pack"), classes, rules);
    }

    /** Reads all scalars as strings, including {@code no} and {@code off}. */
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

    private static Rule rule(Map<?, ?> rule, WordClasses classes, String docs) {
        String id = text(rule, "id", "a rule");
        String where = "rule " + id;
        return new Rule(
                id,
                text(rule, "category", where),
                severities(map(rule.get("severity"), where + ": severity"), where),
                strings(rule.get("cues"), where + ": cues").stream()
                        .map(cue -> cue(cue, classes, where))
                        .toList(),
                Set.copyOf(strings(rule.get("unlessBefore"), where + ": unlessBefore")),
                Set.copyOf(strings(rule.get("unlessAfter"), where + ": unlessAfter")),
                Set.copyOf(strings(rule.get("unlessBehind"), where + ": unlessBehind")),
                "true".equals(rule.get("unlessNumberFollows")),
                Set.copyOf(strings(rule.get("insteadOf"), where + ": insteadOf")),
                text(rule, "message", where),
                text(rule, "why", where),
                strings(rule.get("suggestions"), where + ": suggestions"),
                docs.isEmpty() ? null : docs + id,
                reframings(rule, classes, where),
                examples(rule.get("matches"), where + ": matches"),
                examples(rule.get("innocent"), where + ": innocent"));
    }

    private static List<Reframing> reframings(Map<?, ?> rule, WordClasses classes, String where) {
        List<Reframing> reframings = new ArrayList<>();
        for (Object each : list(rule.get("reframings"), where + ": reframings")) {
            Map<?, ?> reframing = map(each, where + ": a reframing");
            reframings.add(new Reframing(
                    parse(text(reframing, "after", where + ": a reframing"), classes, where),
                    text(reframing, "say", where + ": a reframing")));
        }
        return List.copyOf(reframings);
    }

    private static Cue cue(String written, WordClasses classes, String where) {
        Cue cue = parse(written, classes, where);
        if (cue.triggers(classes).isEmpty()) {
            throw new InvalidRulePackException(
                    where + ": the cue '" + written + "' needs at least one mandatory word or list.");
        }
        return cue;
    }

    private static Cue parse(String written, WordClasses classes, String where) {
        try {
            return Cue.parse(written, classes);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRulePackException(where + ": " + unknown.getMessage() + " in the cue '" + written + "'.");
        }
    }

    private static Map<Context, Severity> severities(Map<?, ?> written, String where) {
        Map<Context, Severity> severities = new EnumMap<>(Context.class);
        written.forEach((context, severity) ->
                severities.put(constant(Context.class, context, where), constant(Severity.class, severity, where)));
        return severities;
    }

    private static List<Example> examples(@Nullable Object written, String where) {
        List<Example> examples = new ArrayList<>();
        for (Object each : list(written, where)) {
            if (each instanceof Map<?, ?> placed) {
                placed.forEach((context, text) ->
                        examples.add(new Example(constant(Context.class, context, where), String.valueOf(text))));
            } else {
                examples.add(new Example(Context.NARRATIVE, String.valueOf(each)));
            }
        }
        return examples;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable Object written, String where) {
        String name = String.valueOf(written).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidRulePackException(
                where + ": unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " '" + written + "'.");
    }

    private static String text(Map<?, ?> map, String key, String where) {
        Object value = map.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new InvalidRulePackException(where + " needs '" + key + "'.");
        }
        return String.valueOf(value).strip();
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidRulePackException(what + " must be a mapping.");
    }

    private static List<?> list(@Nullable Object value, String what) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new InvalidRulePackException(what + " must be a list.");
    }

    private static List<String> strings(@Nullable Object value, String what) {
        List<?> list = list(value, what);
        if (list.size() > MAX_WORDS) {
            throw new InvalidRulePackException(what + " has more than " + MAX_WORDS + " entries.");
        }
        return list.stream().map(String::valueOf).toList();
    }
}
