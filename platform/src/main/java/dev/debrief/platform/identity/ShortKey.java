package dev.debrief.platform.identity;

/** The keys that people say: {@code INC-42}. */
public final class ShortKey {

    private ShortKey() {}

    public static String of(String prefix, long number) {
        return prefix + "-" + number;
    }
}
