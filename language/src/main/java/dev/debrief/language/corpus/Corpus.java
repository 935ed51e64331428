package dev.debrief.language.corpus;

import dev.debrief.language.Context;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LintFinding;
import dev.debrief.language.LintInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Labelled sentences. Each line has a context, rule IDs or {@code -} for none, and a sentence, separated by {@code |}.
 * {@code # people:} lists the participants; other lines that start with {@code #} and blank lines are ignored.
 */
public record Corpus(Set<String> people, List<LabelledSentence> sentences) {

    private static final String PEOPLE = "# people:";
    private static final int COLUMNS = 3;

    public Corpus {
        people = Set.copyOf(people);
        sentences = List.copyOf(sentences);
    }

    /** @throws InvalidCorpusException naming the invalid line */
    public static Corpus parse(String text) {
        Set<String> people = new LinkedHashSet<>();
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(PEOPLE)) {
                people.addAll(names(line.substring(PEOPLE.length())));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sentences.add(labelled(line, i + 1));
            }
        }
        return new Corpus(people, sentences);
    }

    /** Compares the findings of a check with the labels. */
    public Accuracy measure(LanguageCheck check) {
        Map<String, ConfusionCounts> countsByRule = new TreeMap<>();
        List<Misclassification> misclassifications = new ArrayList<>();
        for (LabelledSentence each : sentences) {
            Set<String> found = found(check, each);
            each.rules().forEach(rule -> {
                boolean hit = found.contains(rule);
                countsByRule.merge(
                        rule,
                        hit ? ConfusionCounts.TRUE_POSITIVE : ConfusionCounts.FALSE_NEGATIVE,
                        ConfusionCounts::plus);
                if (!hit) {
                    misclassifications.add(new Misclassification(each, rule, false));
                }
            });
            found.stream().filter(rule -> !each.rules().contains(rule)).forEach(rule -> {
                countsByRule.merge(rule, ConfusionCounts.FALSE_POSITIVE, ConfusionCounts::plus);
                misclassifications.add(new Misclassification(each, rule, true));
            });
        }
        return new Accuracy(sentences.size(), innocent(), countsByRule, misclassifications);
    }

    private int innocent() {
        return (int) sentences.stream().filter(each -> each.rules().isEmpty()).count();
    }

    private Set<String> found(LanguageCheck check, LabelledSentence each) {
        return check.check(new LintInput("", each.context(), each.sentence(), people)).findings().stream()
                .map(LintFinding::ruleId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static LabelledSentence labelled(String line, int number) {
        String[] columns = line.split("\\|", COLUMNS);
        if (columns.length < COLUMNS || columns[2].isBlank()) {
            throw new InvalidCorpusException(
                    "Line " + number + " does not have the format 'context | rules | sentence'.");
        }
        Set<String> rules = new LinkedHashSet<>(names(columns[1]));
        rules.remove("-");
        try {
            Context context = Context.valueOf(columns[0].strip().toUpperCase(Locale.ROOT));
            return new LabelledSentence(number, context, Set.copyOf(rules), columns[2].strip());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidCorpusException("Line " + number + ": unknown context '" + columns[0].strip() + "'.");
        }
    }

    private static List<String> names(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** @param line number in the corpus, from 1 */
    public record LabelledSentence(int line, Context context, Set<String> rules, String sentence) {}

    /** @param falsePositive whether the rule matched unexpectedly; otherwise it missed the sentence */
    public record Misclassification(LabelledSentence sentence, String rule, boolean falsePositive) {}
}
