package dev.debrief.notifications.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A subject as the value of a header (RFC 2047). The mail client would encode it, too, but divide characters of several
 * bytes between two encoded words, which makes both unreadable.
 */
public final class EncodedSubject {

    private static final String PREFIX = "=?UTF-8?B?";
    private static final String SUFFIX = "?=";

    /** The name of the header and an encoded word of so many bytes fit into a line of 76 characters. */
    private static final int MAX_BYTES = 39;

    private EncodedSubject() {}

    /** @param subject without control characters */
    public static String of(String subject) {
        if (isPlain(subject)) {
            return subject;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int character : subject.codePoints().toArray()) {
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MAX_BYTES) {
                append(words, word);
                bytes = 0;
            }
            word.appendCodePoint(character);
            bytes += more;
        }
        append(words, word);
        return words.toString();
    }

    /** Plain text that looks like an encoded word would be decoded. */
    private static boolean isPlain(String subject) {
        return subject.chars().allMatch(character -> character >= ' ' && character < 0x7F) && !subject.contains("=?");
    }

    private static void append(StringBuilder words, StringBuilder word) {
        if (words.length() > 0) {
            words.append("\n ");
        }
        words.append(PREFIX)
                .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                .append(SUFFIX);
        word.setLength(0);
    }
}
