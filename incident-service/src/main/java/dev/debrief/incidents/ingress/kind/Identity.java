package dev.debrief.incidents.ingress.kind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of senders: as they are, or their SHA-256 if they are too long to be stored. */
public final class Identity {

    private static final int MAX_OF_INCIDENT = 300;
    private static final int MAX_OF_CHANGE = 200;

    private Identity() {}

    /** The id of an incident, at most 300 characters. */
    public static String ofIncident(String text) {
        return fitting(text, MAX_OF_INCIDENT);
    }

    /** The id of a change, a person, a task or a delivery, at most 200 characters. */
    public static String of(String... parts) {
        return fitting(String.join("/", parts), MAX_OF_CHANGE);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fitting(String text, int maxCharacters) {
        return text.codePointCount(0, text.length()) <= maxCharacters
                ? text
                : digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
