package dev.debrief.language.action;

import dev.debrief.language.action.ActionRule.Hit;
import dev.debrief.language.action.ActionRulesReader.ActionRules;
import dev.debrief.language.action.Excuse.ReadAction;
import dev.debrief.language.action.Vocabulary.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks whether the title of an action item says what will be done, to what, and when it is done. Deterministic: the
 * same texts and rules yield the same findings. Thread-safe. English only: titles in other scripts yield none.
 */
public final class ActionWording {

    private static final int ASCII = 128;

    private final ActionRules rules;

    private ActionWording(ActionRules rules) {
        this.rules = rules;
    }

    /** The built-in rules. */
    public static ActionWording builtIn() {
        return BuiltIn.WORDING;
    }

    /** Name and version of the rules: {@code debrief-actions 1}. */
    public String rulesVersion() {
        return "debrief-actions " + rules.version();
    }

    /** Descriptions of the rules, in the order of findings. */
    public List<ActionRuleDescription> describe() {
        return rules.rules().stream().map(ActionRule::describe).toList();
    }

    /**
     * Checks the texts of an action item. Never throws an exception, whatever the texts are.
     *
     * @return in the order of the rules, at most one of each
     */
    public List<ActionFinding> check(ActionText text) {
        ReadAction action = ReadAction.of(text, rules.words());
        if (action.title().title().wordCount() == 0 || isForeign(action.title())) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (ActionRule rule : rules.rules()) {
            rule.find(action)
                    .filter(hit -> hits.stream().noneMatch(other -> other.replaces(hit)))
                    .ifPresent(hits::add);
        }
        Title title = action.title().title();
        return hits.stream().map(hit -> hit.finding(title)).toList();
    }

    /** Whether a title has letters that English does not have, and no English word that rules know. */
    private static boolean isForeign(TitleReading title) {
        return title.title().text().codePoints().anyMatch(c -> c >= ASCII && Character.isLetter(c))
                && title.positions(0)
                        .noneMatch(at -> title.has(WordList.FUNCTION_WORDS, at) || title.has(WordList.VERBS, at));
    }

    private static final class BuiltIn {

        private static final ActionWording WORDING = read();

        private static ActionWording read() {
            try (InputStream yaml = ActionWording.class.getResourceAsStream("/action-wording.yaml")) {
                byte[] bytes =
                        Objects.requireNonNull(yaml, "action-wording.yaml").readAllBytes();
                return new ActionWording(ActionRulesReader.read(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
