package dev.debrief.language;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Changes the case of letters in texts of any length, the same in every locale. */
public final class LetterCase {

    private static final int PIECE = 1024;

    private LetterCase() {}

    /** Like {@link String#toLowerCase}, whose time is quadratic in a text of characters that become several. */
    public static String lower(String text) {
        return inPieces(text, piece -> piece.toLowerCase(Locale.ROOT));
    }

    private static String inPieces(String text, UnaryOperator<String> change) {
        if (text.length() <= PIECE) {
            return change.apply(text);
        }
        StringBuilder changed = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + PIECE, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            changed.append(change.apply(text.substring(from, to)));
            from = to;
        }
        return changed.toString();
    }
}
