package dev.debrief.documents.audience;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Texts in which characters may be written as in addresses, or as character references. */
final class EncodedText {

    private static final int MAX_LAYERS = 4;

    private EncodedText() {}

    /** The text and what it says when it is decoded, once or several times. */
    static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>();
        String reading = text;
        for (int layer = 0; layer < MAX_LAYERS && readings.add(reading); layer++) {
            reading = decoded(reading);
        }
        return readings;
    }

    static String decoded(String text) {
        String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return plain.indexOf('%') < 0 ? plain : withoutPercents(plain);
    }

    private static String withoutPercents(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int place = 0;
        while (place < text.length()) {
            if (octetAt(text, place) < 0) {
                decoded.append(text.charAt(place));
                place++;
                continue;
            }
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (; octetAt(text, place) >= 0; place += 3) {
                octets.write(octetAt(text, place));
            }
            decoded.append(octets.toString(StandardCharsets.UTF_8));
        }
        return decoded.toString();
    }

    /** The octet that is written at a place, or -1. */
    private static int octetAt(String text, int place) {
        if (place + 2 >= text.length() || text.charAt(place) != '%') {
            return -1;
        }
        int high = Character.digit(text.charAt(place + 1), 16);
        int low = Character.digit(text.charAt(place + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
