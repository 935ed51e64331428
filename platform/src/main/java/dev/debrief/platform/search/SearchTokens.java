package dev.debrief.platform.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms under which a text is found. For each position of a word, there is a term that begins there; so any part of
 * a word is the beginning of a term. {@link SearchQuery} looks for them.
 */
public final class SearchTokens {

    /** A term has at most this many characters; longer parts of words consist of several terms. */
    static final int MAX_LENGTH = 6;

    /** The same for scripts without blanks, in which words are short. */
    static final int MAX_LENGTH_UNSPACED = 3;

    /** Shorter parts are found at the beginning of a word only: in the middle, they are everywhere. */
    static final int MIN_LENGTH_INSIDE = 3;

    /** Marks the first one or two characters of a word. No term begins with punctuation otherwise. */
    static final String BEGINNING = "<";

    /** Marks a complete key, so that INC-6 does not find INC-60. */
    static final String KEY = "=";

    static final Pattern KEY_PATTERN =
            Pattern.compile("(?<![\\p{L}\\p{N}_-])[a-z]{1,10}-[1-9][0-9]{0,17}(?![\\p{L}\\p{N}])");

    /** PostgreSQL stores at most 1 MB of terms. */
    private static final int MAX_BYTES = 900_000;

    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> insideWords = new LinkedHashSet<>();

    private SearchTokens() {}

    /** The terms of all of the texts. Of extremely long ones, only the beginnings of words. */
    public static Set<String> of(Iterable<String> texts) {
        SearchTokens collected = new SearchTokens();
        texts.forEach(text -> SearchWord.in(text).forEach(collected::add));
        return collected.limited();
    }

    private void add(SearchWord word) {
        for (int position = 0; position < word.length(); position++) {
            if (!word.spaced()) {
                terms.add(word.window(position, MAX_LENGTH_UNSPACED));
            } else if (!word.isPunctuation(position)) {
                addFrom(word, position);
            }
        }
        Matcher keys = KEY_PATTERN.matcher(word.text());
        while (keys.find()) {
            terms.add(KEY + keys.group());
        }
    }

    private void addFrom(SearchWord word, int position) {
        String term = word.window(position, MAX_LENGTH);
        if (word.isStartOfPart(position)) {
            terms.add(term);
            terms.add(BEGINNING + word.window(position, 1));
            terms.add(BEGINNING + word.window(position, 2));
        } else if (word.length() - position >= MIN_LENGTH_INSIDE) {
            insideWords.add(term);
        }
    }

    private Set<String> limited() {
        Set<String> limited = new LinkedHashSet<>();
        int bytes = addWhileSmall(terms, limited, 0);
        addWhileSmall(insideWords, limited, bytes);
        return limited;
    }

    private static int addWhileSmall(Set<String> from, Set<String> to, int bytesBefore) {
        int bytes = bytesBefore;
        for (String term : from) {
            int size = term.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MAX_BYTES) {
                return bytes;
            }
            bytes += to.add(term) ? size : 0;
        }
        return bytes;
    }
}
