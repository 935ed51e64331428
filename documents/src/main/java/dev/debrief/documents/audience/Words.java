package dev.debrief.documents.audience;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a text, in a spelling that is the same however a name is written. */
final class Words {

    /** A word with its place in the text. */
    record Word(int start, int end, String spelling) {}

    /** Shorter words are not the same without an e: does is not dos. */
    private static final int LONG_ENOUGH_FOR_UMLAUTS = 5;

    /** No name is longer. */
    private static final int MAX_LENGTH = 300;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Word word = next(text, 0); word != null; word = next(text, word.end())) {
            words.add(word.spelling());
        }
        return words;
    }

    /** The first word at or after a place. */
    static @Nullable Word next(String text, int from) {
        int start = from;
        while (start < text.length() && !isPart(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start < text.length() ? at(text, start) : null;
    }

    /** The word that starts at a place. Invisible characters in it belong to it. */
    static @Nullable Word at(String text, int start) {
        int end = start;
        int next = start;
        while (next < text.length()) {
            int character = text.codePointAt(next);
            next += Character.charCount(character);
            if (isPart(character)) {
                end = next;
            } else if (!isInvisible(character) || end == start) {
                break;
            }
        }
        return end == start ? null : word(text, start, end);
    }

    private static Word word(String text, int start, int end) {
        return new Word(start, end, end - start > MAX_LENGTH ? "" : spelling(text.substring(start, end)));
    }

    /** The parts of a word such as {@code byDanaKim2}. */
    static List<Word> parts(String text, Word word) {
        List<Word> parts = new ArrayList<>();
        int start = word.start();
        for (int i = word.start() + 1; i < word.end(); i++) {
            if (startsPart(text, i, word.end())) {
                parts.add(word(text, start, i));
                start = i;
            }
        }
        parts.add(word(text, start, word.end()));
        return parts;
    }

    private static boolean startsPart(String text, int place, int end) {
        char before = text.charAt(place - 1);
        char character = text.charAt(place);
        if (Character.isSurrogate(before) || Character.isSurrogate(character)) {
            return false;
        }
        if (Character.isDigit(before) != Character.isDigit(character)) {
            return true;
        }
        return Character.isUpperCase(character)
                && (Character.isLowerCase(before)
                        || (place + 1 < end && Character.isLowerCase(text.charAt(place + 1))));
    }

    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static boolean isPart(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** In lower case, without accents and invisible characters; Jürgen and Juergen are the same. */
    static String spelling(String word) {
        String plain = isAscii(word) ? word.toLowerCase(Locale.ROOT) : withoutAccents(word);
        if (plain.length() < LONG_ENOUGH_FOR_UMLAUTS) {
            return plain;
        }
        StringBuilder spelling = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            char before = i == 0 ? ' ' : plain.charAt(i - 1);
            boolean umlaut = (character == 'e' && (before == 'a' || before == 'o' || before == 'u'))
                    || (character == 'a' && before == 'a');
            if (!umlaut) {
                spelling.append(character);
            }
        }
        return spelling.toString();
    }

    /** With ae, oe and ue in the place of umlauts. */
    static String withoutUmlauts(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe");
    }

    private static String withoutAccents(String word) {
        StringBuilder plain = new StringBuilder();
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(character -> !isInvisible(character) && !isAccent(character))
                .forEach(character -> append(plain, character));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Of Latin, Greek, Cyrillic, Hebrew and Arabic letters; in other scripts, marks are vowels. */
    private static boolean isAccent(int character) {
        return (character >= 0x300 && character <= 0x36F)
                || (character >= 0x591 && character <= 0x5C7)
                || (character >= 0x64B && character <= 0x652)
                || (character >= 0xFE00 && character <= 0xFE0F);
    }

    private static void append(StringBuilder plain, int character) {
        switch (character) {
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ı' -> plain.append('i');
            default -> plain.appendCodePoint(character);
        }
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
