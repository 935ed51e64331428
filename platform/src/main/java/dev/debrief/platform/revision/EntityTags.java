package dev.debrief.platform.revision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Makes and compares the values of ETag headers. */
final class EntityTags {

    private static final int LENGTH = 16;

    private EntityTags() {}

    static String ofRevision(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The tag of content without a revision. It is weak: compressed or not, the content has the same tag. Nor can it be
     * used in {@code If-Match}.
     */
    static String ofContent(byte[] content) {
        return ofDigest(digest().digest(content));
    }

    /** The tag of content whose {@link #digest} is known. */
    static String ofDigest(byte[] digest) {
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, LENGTH)) + "\"";
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /** Whether {@code If-None-Match} names the tag; weak tags are equal to strong ones (RFC 9110, section 13.1.2). */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.trim().equals("*")
                        || Arrays.stream(ifNoneMatch.split(",", -1))
                                .map(String::trim)
                                .anyMatch(known -> opaque(known).equals(opaque(tag))));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
