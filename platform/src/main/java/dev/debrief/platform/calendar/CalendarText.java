package dev.debrief.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Fits texts to what iCalendar can carry (RFC 5545). It has no control characters, no quotation marks in names, and no
 * characters in URIs that RFC 3986 does not know.
 */
final class CalendarText {

    private static final String LINE_BREAK = "\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]";
    private static final String URI_CHARACTERS = "-._~:/?#[]@!$&'()*+,;=%";

    private CalendarText() {}

    /** A text of several lines. */
    static String lines(String text) {
        return withoutControls(text.replaceAll(LINE_BREAK, "\n"));
    }

    /** A text of one line. */
    static String line(String text) {
        return withoutControls(text.replaceAll(LINE_BREAK, " "));
    }

    /** The name of a person: a parameter, in which many calendars do not read an escaped quotation mark (RFC 6868). */
    static String name(String text) {
        return line(text).replace('"', '\'');
    }

    /** A line as the value of a property that is written as it is. */
    static String escaped(String line) {
        return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** A URI, in which everything that is no character of a URI is encoded. */
    static String uri(String link) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : link.getBytes(UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isAsciiLetterOrDigit(character) || URI_CHARACTERS.indexOf(character) >= 0) {
                uri.append(character);
            } else {
                uri.append(encoded(character));
            }
        }
        return uri.toString();
    }

    /** An address as a URI (RFC 6068). */
    static String mailto(String address) {
        StringBuilder uri = new StringBuilder("mailto:");
        for (byte octet : address.getBytes(UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = isAsciiLetterOrDigit(character) || "-._~@+!$'*".indexOf(character) >= 0;
            uri.append(plain ? String.valueOf(character) : encoded(character));
        }
        return uri.toString();
    }

    private static String encoded(char octet) {
        return String.format(Locale.ROOT, "%%%02X", (int) octet);
    }

    private static boolean isAsciiLetterOrDigit(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(character -> character == '\t' ? ' ' : character)
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
