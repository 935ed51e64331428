package dev.debrief.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A word of a text, as the index and queries see it: folded, without punctuation around it.
 *
 * @param characters code points
 * @param spaced whether its script separates words by blanks; otherwise it is a run of characters between punctuation
 */
record SearchWord(List<Integer> characters, boolean spaced) {

    static List<SearchWord> in(String text) {
        Splitter splitter = new Splitter();
        SearchText.folded(text).codePoints().forEach(splitter::add);
        splitter.endWord();
        return splitter.words;
    }

    int length() {
        return characters.size();
    }

    /** The characters from a position on, at most as many as given. */
    String window(int from, int maxLength) {
        StringBuilder window = new StringBuilder();
        characters.subList(from, Math.min(from + maxLength, length())).forEach(window::appendCodePoint);
        return window.toString();
    }

    String text() {
        return window(0, length());
    }

    boolean isPunctuation(int position) {
        return CharacterKind.of(characters.get(position)) == CharacterKind.PUNCTUATION;
    }

    /** Whether a part begins here: after punctuation, and where letters and digits meet, as in {@code v2.3}. */
    boolean isStartOfPart(int position) {
        return position == 0 || isPunctuation(position - 1) || differs(position, Character::isDigit);
    }

    private boolean differs(int position, IntPredicate property) {
        return property.test(characters.get(position)) != property.test(characters.get(position - 1));
    }

    private static final class Splitter {

        private final List<SearchWord> words = new ArrayList<>();
        private List<Integer> word = new ArrayList<>();
        private boolean spaced;
        /** Belongs to the word if the word continues after it. */
        private final List<Integer> punctuation = new ArrayList<>();

        void add(int character) {
            switch (CharacterKind.of(character)) {
                case IGNORED -> {}
                case SEPARATOR -> endWord();
                case PUNCTUATION -> punctuation.add(character);
                case MARK -> {
                    if (!word.isEmpty() && punctuation.isEmpty()) {
                        word.add(character);
                    }
                }
                case SPACED -> continueWord(true, character);
                case UNSPACED -> continueWord(false, character);
            }
        }

        private void continueWord(boolean isSpaced, int character) {
            if (spaced != isSpaced || !punctuation.isEmpty() && !isSpaced) {
                endWord();
            }
            if (!word.isEmpty()) {
                word.addAll(punctuation);
            }
            punctuation.clear();
            word.add(character);
            spaced = isSpaced;
        }

        void endWord() {
            punctuation.clear();
            if (!word.isEmpty()) {
                words.add(new SearchWord(word, spaced));
                word = new ArrayList<>();
            }
        }
    }
}
