package dev.debrief.language.action;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words by name. */
final class Vocabulary {

    /** Lists that the grammar needs. Cues can name these and others. */
    enum WordList {
        VERBS,
        NOUN_VERBS,
        ADJECTIVE_VERBS,
        PLAIN_VERBS,
        COMPOUND_HEADS,
        VERBS_BEFORE_FOR,
        VERBS_BEFORE_IN,
        NOUNS_BEFORE_TO,
        VERBS_WITH_TARGET,
        TARGETS,
        PREFIXES,
        HYPHENED_PREFIXES,
        INQUIRY,
        TASK_VERBS,
        UNSPECIFIC_VERBS,
        INCONCLUSIVE_VERBS,
        UNSPECIFIC_GERUNDS,
        PURPOSE_VERBS,
        PRODUCTS,
        PEOPLE,
        GENERIC,
        COMPARATIVE,
        HEDGE,
        FUNCTION_WORDS,
        DETERMINERS,
        PREPOSITIONS,
        PRONOUNS,
        AUXILIARIES,
        MODALS,
        OPENERS,
        SUBORDINATORS,
        INTERROGATIVES,
        TEAM_WORDS,
        NUMBER_WORDS,
        MONTHS,
        WEEKDAYS,
        DATE_UNITS,
        TIME_UNITS,
        INTERVALS,
        LEVELS;

        /** The name in the rules: {@code noun-verbs}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<String, Set<String>> byName;
    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

    /** @throws IllegalArgumentException if a list that the grammar needs is missing */
    Vocabulary(Map<String, Set<String>> byName) {
        this.byName = Map.copyOf(byName);
        for (WordList list : WordList.values()) {
            lists.put(list, words(list.key()));
        }
    }

    /** @throws IllegalArgumentException if there is no such list */
    Set<String> words(String name) {
        Set<String> words = byName.get(name);
        if (words == null) {
            throw new IllegalArgumentException("There is no list '" + name + "'.");
        }
        return words;
    }

    boolean has(WordList list, String word) {
        return Objects.requireNonNull(lists.get(list)).contains(word);
    }

    /** Whether a word, or the singular of it, does not say which thing is meant. */
    boolean isGeneric(String word) {
        return has(WordList.GENERIC, word)
                || (word.endsWith("ies") && has(WordList.GENERIC, without(word, 3) + "y"))
                || (word.endsWith("es") && has(WordList.GENERIC, without(word, 2)))
                || (word.endsWith("'s") && has(WordList.GENERIC, without(word, 2)))
                || (word.endsWith("s") && has(WordList.GENERIC, without(word, 1)));
    }

    private static String without(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
