package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Set;

/**
 * Decides whether a word of a title is a verb in base form. A small grammar instead of a part-of-speech tagger: titles
 * are too short for one, and its mistakes could not be explained.
 */
final class VerbGrammar {

    private static final Set<String> MOSTLY_ADJECTIVES = Set.of("slow", "further");
    private static final Set<String> IN_WORDS = Set.of("with", "between", "about", "in");
    private static final Set<String> AND_OR = Set.of("and", "or");
    private static final Set<String> OF_FOR_IN = Set.of("of", "for", "in");
    private static final int MIN_STEM = 3;
    private static final int MIN_DERIVED = 6;

    private final Vocabulary words;

    VerbGrammar(Vocabulary words) {
        this.words = words;
    }

    boolean isVerb(Title title, int at) {
        String word = title.norm(at);
        if (!title.isWord(at)
                || title.norm(at + 1).equals(":")
                || (words.has(WordList.ADJECTIVE_VERBS, word) && isAdjective(title, at))) {
            return false;
        }
        if (words.has(WordList.VERBS, word)) {
            return true;
        }
        return words.has(WordList.NOUN_VERBS, word) ? !isNoun(title, at) : isUnknownVerb(title, at);
    }

    /** "Slow queries", "Clear ownership of services". */
    private boolean isAdjective(Title title, int at) {
        String next = title.norm(at + 1);
        if (MOSTLY_ADJECTIVES.contains(title.norm(at))) {
            return !words.has(WordList.DETERMINERS, next) && !next.equals("down");
        }
        return (words.has(WordList.COMPOUND_HEADS, next) || words.isGeneric(next)) && isEndOfNounPhrase(title, at + 2);
    }

    /** "Alert thresholds", "Review of the logs", "Issue with the disk". */
    private boolean isNoun(Title title, int at) {
        String word = title.norm(at);
        String next = title.norm(at + 1);
        if (title.isEnd(at + 1) || title.isMark(at + 1)) {
            return true;
        }
        if (!words.has(WordList.PLAIN_VERBS, word)
                && words.has(WordList.COMPOUND_HEADS, next)
                && isEndOfNounPhrase(title, at + 2)) {
            return true;
        }
        if (AND_OR.contains(next)) {
            return !isVerb(title, at + 2);
        }
        if (next.equals("of") || words.has(WordList.AUXILIARIES, next) || lacksTarget(title, at)) {
            return true;
        }
        if (next.equals("for")) {
            return !words.has(WordList.VERBS_BEFORE_FOR, word);
        }
        if (IN_WORDS.contains(next)) {
            return !words.has(WordList.VERBS_BEFORE_IN, word);
        }
        return next.equals("to") && words.has(WordList.NOUNS_BEFORE_TO, word);
    }

    /** "Switch firmware bug", in contrast to "switch alerts to SMS" and "switch the". */
    private boolean lacksTarget(Title title, int at) {
        return words.has(WordList.VERBS_WITH_TARGET, title.norm(at))
                && !words.has(WordList.DETERMINERS, title.norm(at + 1))
                && !hasTarget(title, at);
    }

    /** "Switch to", "switch the alerts from email", "switch on". */
    boolean hasTarget(Title title, int verb) {
        for (int at = verb + 1; at < title.size(); at++) {
            String word = title.norm(at);
            boolean on = word.equals("on") && (at == verb + 1 || isEndOfNounPhrase(title, at + 1));
            if (on || words.has(WordList.TARGETS, word)) {
                return true;
            }
        }
        return false;
    }

    boolean isEndOfNounPhrase(Title title, int at) {
        String word = title.norm(at);
        return title.isEnd(at)
                || title.isMark(at)
                || words.has(WordList.PREPOSITIONS, word)
                || words.has(WordList.AUXILIARIES, word)
                || AND_OR.contains(word);
    }

    /** A word in no list: "sandbox the", "re-shard orders", "dockerise orders". */
    private boolean isUnknownVerb(Title title, int at) {
        String word = title.norm(at);
        String next = title.norm(at + 1);
        boolean determined = words.has(WordList.DETERMINERS, next);
        if (title.isEnd(at + 1)
                || word.endsWith("ing")
                || words.has(WordList.FUNCTION_WORDS, word)
                || words.has(WordList.PREPOSITIONS, word)
                || words.has(WordList.SUBORDINATORS, word)
                || (words.has(WordList.GENERIC, word) && !determined)) {
            return false;
        }
        if (isPrefixedVerb(word)
                && !words.has(WordList.COMPOUND_HEADS, next)
                && !words.has(WordList.AUXILIARIES, next)
                && !OF_FOR_IN.contains(next)) {
            return true;
        }
        if (determined) {
            return !word.endsWith("s") || words.has(WordList.VERBS, word.substring(0, word.length() - 1));
        }
        return word.length() >= MIN_DERIVED && (word.endsWith("ify") || word.endsWith("ize") || word.endsWith("ise"));
    }

    private boolean isPrefixedVerb(String word) {
        return words.words(WordList.PREFIXES.key()).stream().anyMatch(prefix -> isPrefixed(word, prefix))
                || words.words(WordList.HYPHENED_PREFIXES.key()).stream()
                        .anyMatch(prefix -> isPrefixed(word, prefix + "-"));
    }

    private boolean isPrefixed(String word, String prefix) {
        if (!word.startsWith(prefix) || word.length() < prefix.length() + MIN_STEM) {
            return false;
        }
        String stem = word.substring(prefix.length());
        return words.has(WordList.VERBS, stem) || words.has(WordList.NOUN_VERBS, stem);
    }
}
