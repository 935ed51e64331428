package dev.debrief.platform.text;

import java.util.Set;

/** Properties of characters that people cannot see. */
public final class TextCharacters {

    /** Letters and symbols in Unicode that are shown as blanks: fillers of Hangul, and the empty pattern of Braille. */
    private static final Set<Integer> SHOWN_AS_BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;
    private static final int REPLACEMENT = 0xFFFD;

    private TextCharacters() {}

    /** Whether somebody would see anything of a text. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(TextCharacters::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> !SHOWN_AS_BLANK.contains(character);
        };
    }

    /** Whether a text has no line break, no control character and none that changes the direction of what follows. */
    static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(TextCharacters::endsLineOrChangesIt);
    }

    private static boolean endsLineOrChangesIt(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (character >= FIRST_EMBEDDING && character <= LAST_OVERRIDE)
                || (character >= FIRST_ISOLATE && character <= LAST_ISOLATE);
    }

    /** The text with a replacement character for each that XML 1.0 cannot hold, such as control characters. */
    static String printable(String text) {
        if (text.codePoints().allMatch(TextCharacters::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isPrintable(character) ? character : REPLACEMENT)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        if (character < ' ') {
            return character == '\t' || character == '\n' || character == '\r';
        }
        return character < 0x7F
                || character > 0x9F
                        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                        && (character & 0xFFFE) != 0xFFFE
                        && (character < 0xFDD0 || character > 0xFDEF);
    }
}
