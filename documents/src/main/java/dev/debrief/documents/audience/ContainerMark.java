package dev.debrief.documents.audience;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins or ends a container: {@code ::: internal} or {@code :::}. People write marks in quotes, lists and
 * tasks, bold or in brackets, with characters that nobody sees and with the colons of other keyboards. All of these
 * count, because a mark that is not recognised shows what should be hidden.
 *
 * @param colons how many there are
 * @param audience null if the line ends a container; an unknown name means the narrowest one, because it may be a
 *     misspelled one
 * @param alone whether the line says nothing else
 */
record ContainerMark(int colons, @Nullable Audience audience, boolean alone) {

    private static final int FEWEST_COLONS = 3;

    /** Null if the line is none. */
    static @Nullable ContainerMark of(String line) {
        int start = afterPrefix(line);
        int end = start;
        while (end < line.length() && isColon(line.charAt(end))) {
            end++;
        }
        int colons = end - start;
        if (colons < FEWEST_COLONS) {
            return null;
        }
        int said = nextThat(line, end, ContainerMark::isSaid);
        if (said == line.length()) {
            return new ContainerMark(colons, null, true);
        }
        int word = nextThat(line, said, Character::isLetterOrDigit);
        int afterWord = nextThat(line, word, character -> !isInWord(character));
        Audience named = Audience.named(line.substring(word, afterWord)).orElse(null);
        boolean alone = named != null && nextThat(line, afterWord, Character::isLetterOrDigit) == line.length();
        return new ContainerMark(colons, named == null ? Audience.INTERNAL : named, alone);
    }

    boolean isEnd() {
        return audience == null;
    }

    /** Quotes, list items, tasks, headings, emphasis, tags, and invisible characters. */
    private static int afterPrefix(String line) {
        int i = 0;
        while (i < line.length()) {
            int character = line.codePointAt(i);
            if (isUnseen(character) || isEmphasis(character) || ">#+-".indexOf(character) >= 0) {
                i += Character.charCount(character);
            } else if (character == '<' && line.indexOf('>', i) > 0) {
                i = line.indexOf('>', i) + 1;
            } else if (character == '&' && isEntity(line, i)) {
                i = line.indexOf(';', i) + 1;
            } else if (character == '[' && line.startsWith("]", i + 2)) {
                i += 3;
            } else if (character >= '0' && character <= '9') {
                int end = nextThat(line, i, digit -> digit < '0' || digit > '9');
                if (end == line.length() || line.charAt(end) != '.' && line.charAt(end) != ')') {
                    return i;
                }
                i = end + 1;
            } else {
                return i;
            }
        }
        return i;
    }

    /** Such as a blank that is written as {@code &nbsp;}. */
    private static boolean isEntity(String line, int start) {
        int end = nextThat(line, start + 1, character -> character != '#' && !Character.isLetterOrDigit(character));
        return end < line.length() && line.charAt(end) == ';';
    }

    /** Emphasis around colons says nothing. */
    private static boolean isSaid(int character) {
        return !isUnseen(character) && !isEmphasis(character) && !isColon(character);
    }

    private static boolean isEmphasis(int character) {
        return "*_~".indexOf(character) >= 0;
    }

    static boolean isColon(int character) {
        return character == ':' || character == 0xFF1A;
    }

    private static boolean isInWord(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '-'
                || isUnseen(character) && !Character.isSpaceChar(character) && !Character.isWhitespace(character);
    }

    private static boolean isUnseen(int character) {
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)) {
            return true;
        }
        return switch (character) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.NON_SPACING_MARK;
        };
    }

    private static int nextThat(String line, int from, IntPredicate wanted) {
        int i = from;
        while (i < line.length() && !wanted.test(line.codePointAt(i))) {
            i += Character.charCount(line.codePointAt(i));
        }
        return i;
    }
}
