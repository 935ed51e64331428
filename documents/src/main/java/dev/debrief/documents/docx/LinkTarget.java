package dev.debrief.documents.docx;

import dev.debrief.documents.tree.UserMarkdown;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Makes targets of links that word processors accept: they refuse a file with one that is no URI. */
final class LinkTarget {

    /** Word refuses to open a file with a longer one. */
    private static final int MAX_LENGTH = 2000;

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

    private LinkTarget() {}

    /** Empty if the destination is unsafe or cannot be written as a URI. */
    static Optional<String> of(String destination) {
        String target = encoded(destination.strip());
        if (!UserMarkdown.isSafe(target) || target.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(target).toString());
        } catch (URISyntaxException impossible) {
            return Optional.empty();
        }
    }

    private static String encoded(String destination) {
        StringBuilder encoded = new StringBuilder();
        boolean inFragment = false;
        for (int i = 0; i < destination.length(); ) {
            int character = destination.codePointAt(i);
            boolean isEscape = character == '%' && isHex(destination, i + 1) && isHex(destination, i + 2);
            boolean isAllowed = isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0;
            if (isEscape || (isAllowed && !(character == '#' && inFragment))) {
                encoded.appendCodePoint(character);
            } else {
                append(encoded, character);
            }
            inFragment |= character == '#';
            i += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(int character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 0x80;
    }

    private static void append(StringBuilder encoded, int character) {
        for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", one));
        }
    }
}
