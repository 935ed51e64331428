package dev.debrief.platform.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** What somebody looks for. A text matches if it contains every word of the query, as a whole or within a word. */
public final class SearchQuery {

    private final String tsQuery;

    private SearchQuery(String tsQuery) {
        this.tsQuery = tsQuery;
    }

    public static SearchQuery of(String text) {
        Set<String> conditions = new LinkedHashSet<>();
        SearchWord.in(text).forEach(word -> addConditions(word, conditions));
        return new SearchQuery(String.join(" & ", conditions));
    }

    /**
     * A {@code tsquery} in the syntax of PostgreSQL. Empty, and therefore without matches, if the text has no words.
     */
    public String toTsQuery() {
        return tsQuery;
    }

    private static void addConditions(SearchWord word, Set<String> conditions) {
        if (!word.spaced()) {
            addParts(word, SearchTokens.MAX_LENGTH_UNSPACED, conditions);
        } else if (word.length() < SearchTokens.MIN_LENGTH_INSIDE) {
            conditions.add(quoted(SearchTokens.BEGINNING + word.text()));
        } else if (SearchTokens.KEY_PATTERN.matcher(word.text()).matches()) {
            conditions.add(quoted(SearchTokens.KEY + word.text()));
        } else {
            addParts(word, SearchTokens.MAX_LENGTH, conditions);
        }
    }

    private static void addParts(SearchWord word, int maxLength, Set<String> conditions) {
        if (word.length() < maxLength) {
            conditions.add(quoted(word.text()) + ":*");
            return;
        }
        for (int position = 0; position <= word.length() - maxLength; position++) {
            if (!word.spaced() || !word.isPunctuation(position)) {
                conditions.add(quoted(word.window(position, maxLength)));
            }
        }
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
