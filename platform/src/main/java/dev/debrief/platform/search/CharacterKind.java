package dev.debrief.platform.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character of a folded text is to the search. */
enum CharacterKind {
    /** A letter or digit of a script that separates words by blanks. */
    SPACED,
    /** A character of a script without blanks between words, or a symbol such as an emoji. */
    UNSPACED,
    /** Continues the character before it, like an accent. */
    MARK,
    PUNCTUATION,
    SEPARATOR,
    /** Invisible. */
    IGNORED;

    /** Hangul has blanks, but its words are mostly two characters long and joined with others. */
    private static final Set<UnicodeScript> UNSPACED_SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.JAVANESE,
            UnicodeScript.BALINESE,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TIBETAN);

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int LONG_VOWEL_MARK = 0x30FC;

    static CharacterKind of(int character) {
        if (character == ZERO_WIDTH_SPACE || Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return SEPARATOR;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> SEPARATOR;
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> IGNORED;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                mark(character);
            case Character.OTHER_SYMBOL -> UNSPACED;
            default ->
                Character.isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_NUMBER
                        ? letter(character)
                        : PUNCTUATION;
        };
    }

    private static CharacterKind mark(int character) {
        boolean selectsVariant = character >= 0xFE00 && character <= 0xFE0F;
        return selectsVariant ? IGNORED : MARK;
    }

    private static CharacterKind letter(int character) {
        return character == LONG_VOWEL_MARK || UNSPACED_SCRIPTS.contains(UnicodeScript.of(character))
                ? UNSPACED
                : SPACED;
    }
}
