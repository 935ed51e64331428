package dev.debrief.benchmarks.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms under which a text is found, as the services compute them: for each position, the next six characters. */
final class SearchTokens {

    private static final int TERM = 6;
    private static final int SHORTEST_INSIDE = 3;

    private final Map<String, List<String>> termsOfWords = new HashMap<>();

    /** @param keys in lower case: {@code pm-7} */
    Set<String> of(List<String> words, String... keys) {
        Set<String> terms = new HashSet<>();
        for (String word : words) {
            terms.addAll(termsOfWords.computeIfAbsent(word, SearchTokens::termsOf));
        }
        for (String key : keys) {
            terms.add("=" + key);
        }
        return terms;
    }

    private static List<String> termsOf(String word) {
        List<String> terms = new ArrayList<>(List.of("<" + word.substring(0, 1), "<" + word.substring(0, 2)));
        for (int position = 0; position <= word.length() - SHORTEST_INSIDE; position++) {
            terms.add(word.substring(position, Math.min(word.length(), position + TERM)));
        }
        return terms;
    }
}
