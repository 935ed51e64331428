package dev.debrief.postmortems.readiness;

import dev.debrief.language.LetterCase;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares texts by the stems of their words, without stop words. */
final class WordStems {

    /** "assumption" and "assumed" share a stem of this length. */
    private static final int STEM_LENGTH = 5;

    private static final int MIN_WORD_LENGTH = 3;

    private static final Set<String> STOP_WORDS = Set.of(
            "the",
            "and",
            "for",
            "was",
            "were",
            "are",
            "is",
            "not",
            "but",
            "with",
            "without",
            "that",
            "this",
            "these",
            "those",
            "there",
            "then",
            "than",
            "which",
            "what",
            "when",
            "where",
            "why",
            "who",
            "how",
            "did",
            "does",
            "didn't",
            "doesn't",
            "wasn't",
            "weren't",
            "isn't",
            "had",
            "has",
            "have",
            "been",
            "being",
            "from",
            "into",
            "onto",
            "our",
            "their",
            "its",
            "they",
            "all",
            "any",
            "some",
            "more",
            "most",
            "only",
            "also",
            "because",
            "happen",
            "happened",
            "occur",
            "occurred",
            "case",
            "could",
            "would",
            "should",
            "can",
            "will",
            "made",
            "make",
            "one",
            "two",
            "new",
            "add",
            "use",
            "used",
            "possible",
            "able",
            "after",
            "before",
            "about",
            "out",
            "off",
            "such",
            "very",
            "still",
            "until",
            "while");

    private WordStems() {}

    static boolean haveCommonStems(String one, String other) {
        return !Collections.disjoint(stems(one), stems(other));
    }

    static Set<String> stems(String text) {
        return Arrays.stream(LetterCase.lower(text).replace('\u2019', '\'').split("[^\\p{L}\\p{N}']+"))
                .filter(word -> word.length() >= MIN_WORD_LENGTH && !STOP_WORDS.contains(word))
                .map(word -> word.substring(0, Math.min(STEM_LENGTH, word.length())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
