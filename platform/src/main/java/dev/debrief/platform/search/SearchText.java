package dev.debrief.platform.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Makes texts comparable that differ only in case or in the form of their characters. */
final class SearchText {

    private static final int HYPHEN = '-';
    private static final int APOSTROPHE = '\'';

    private SearchText() {}

    /** Upper case first: it has more in common, such as SS for the sharp s. The same in every locale. */
    static String folded(String text) {
        String lowerCase = LetterCase.lower(LetterCase.upper(Normalizer.normalize(text, Form.NFKC)))
                .replace('\u03C2', '\u03C3') // final sigma
                .replace("i\u0307", "i"); // dotted capital I
        return Normalizer.normalize(lowerCase, Form.NFKC)
                .codePoints()
                .map(SearchText::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Dashes and quotation marks as typed on a keyboard. */
    private static int plain(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION -> HYPHEN;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> APOSTROPHE;
            default -> character;
        };
    }
}
