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
}
