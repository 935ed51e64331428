package dev.debrief.notifications.channel.slack;

import dev.debrief.notifications.channel.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text in the markup of Slack: web addresses are links, everything else means nothing, also {@code <!here>}. */
final class SlackMarkup {

    private static final Pattern WORDS_AND_BLANKS = Pattern.compile("\\s+|\\S+");
    private static final String ELLIPSIS = "…";

    private SlackMarkup() {}

    static String of(String text) {
        StringBuilder markup = new StringBuilder();
        for (TextPart part : TextPart.of(text)) {
            String escaped = escaped(part.text());
            markup.append(part.isLink() ? "<" + escaped + ">" : escaped);
        }
        return markup.toString();
    }

    /** A link with a label; {@code url} contains no blanks. */
    static String link(String url, String labelMarkup) {
        return "<" + escaped(url).replace("|", "%7C") + "|" + labelMarkup + ">";
    }

    /** A text without links on one line, cut if its markup would be longer. */
    static String oneLine(String text, int maxLength) {
        StringBuilder markup = new StringBuilder();
        int cut = 0;
        for (int character : text.codePoints().toArray()) {
            markup.append(oneLineCharacter(character));
            if (markup.length() <= maxLength - ELLIPSIS.length()) {
                cut = markup.length();
            }
            if (markup.length() > maxLength) {
                return markup.substring(0, cut) + ELLIPSIS;
            }
        }
        return markup.toString().strip();
    }

    /**
     * The markup of a text in pieces of limited length, cut between words where possible, never inside a character, an
     * escape or a link.
     */
    static List<String> pieces(String text, int maxLength) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (Matcher words = WORDS_AND_BLANKS.matcher(text); words.find(); ) {
            String word = of(words.group());
            if (word.length() > maxLength) {
                piece = cutInto(pieces, piece, words.group(), maxLength);
            } else {
                piece = startNewIfFull(pieces, piece, word, maxLength).append(word);
            }
        }
        add(pieces, piece);
        return pieces;
    }

    private static StringBuilder cutInto(List<String> pieces, StringBuilder started, String word, int maxLength) {
        StringBuilder piece = started;
        for (int character : word.codePoints().toArray()) {
            String escaped = of(Character.toString(character));
            piece = startNewIfFull(pieces, piece, escaped, maxLength).append(escaped);
        }
        return piece;
    }

    private static StringBuilder startNewIfFull(List<String> pieces, StringBuilder piece, String next, int maxLength) {
        if (piece.length() + next.length() <= maxLength) {
            return piece;
        }
        add(pieces, piece);
        return new StringBuilder();
    }

    private static void add(List<String> pieces, StringBuilder piece) {
        String stripped = piece.toString().strip();
        if (!stripped.isEmpty()) {
            pieces.add(stripped);
        }
    }

    private static String oneLineCharacter(int character) {
        boolean breaksLine = Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
        return breaksLine ? " " : of(Character.toString(character));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
