package dev.debrief.documents.picture;

/**
 * A size and weight of text with the widths of its characters. They are those of Noto Sans, which is wider than the
 * fonts that systems use for pages, so what fits here fits there.
 */
enum Font {
    TEXT(13, false),
    STRONG(13, true),
    SMALL(11, false),
    SMALL_STRONG(11, true);

    /** In hundredths of the size, from the space to the tilde. */
    private static final int[] REGULAR = {
        26, 27, 41, 65, 57, 83, 73, 23, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27,
        57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 61, 78, 62, 55, 56, 73, 60, 93,
        59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 61, 62, 62, 41, 48,
        36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57
    };

    private static final int[] BOLD = {
        26, 29, 47, 65, 57, 90, 75, 27, 34, 34, 55, 57, 29, 32, 29, 41, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 29, 29,
        57, 57, 57, 48, 90, 69, 67, 64, 74, 56, 55, 72, 77, 39, 33, 66, 57, 94, 81, 80, 63, 80, 66, 55, 58, 76, 65, 97,
        67, 62, 58, 33, 41, 33, 57, 41, 36, 60, 63, 51, 63, 59, 39, 63, 66, 31, 31, 62, 31, 98, 66, 62, 63, 63, 45, 50,
        43, 66, 57, 86, 58, 57, 49, 39, 55, 39, 57
    };

    private static final int OTHER = 68;
    private static final int WIDE = 104;
    private static final int WIDEST = 140;

    private final int size;
    private final boolean bold;

    Font(int size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    int lineHeight() {
        return size + 4;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    double width(int character) {
        return hundredths(character) * size / 100.0;
    }

    private int hundredths(int character) {
        if (character >= ' ' && character <= '~') {
            return (bold ? BOLD : REGULAR)[character - ' '];
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (character >= 0x1F000) {
            return WIDEST;
        }
        return isWide(character) ? WIDE : widthOfOther(character, type);
    }

    private static int widthOfOther(int character, int type) {
        boolean large = type == Character.UPPERCASE_LETTER
                || character == '\u2014'
                || character == '\u2026'
                || character >= 0x0900 && character < 0x1100
                || character >= 0xFB50;
        return large ? WIDE : OTHER + (isCyrillic(character) ? 18 : 0);
    }

    private static boolean isCyrillic(int character) {
        return character >= 0x0400 && character < 0x0530;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFFE6;
    }
}
