package dev.debrief.platform.identity;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Readable short keys: {@code INC-42}. */
public final class ShortKey {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private ShortKey() {}

    public static String of(String prefix, long number) {
        return prefix + "-" + number;
    }

    /** The number of a key in upper or lower case; empty if the text is not a key with this prefix. */
    public static OptionalLong numberOf(String prefix, String text) {
        String start = prefix.toLowerCase(Locale.ROOT) + "-";
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(start)) {
            return OptionalLong.empty();
        }
        String number = lower.substring(start.length());
        return NUMBER.matcher(number).matches() ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }
}
