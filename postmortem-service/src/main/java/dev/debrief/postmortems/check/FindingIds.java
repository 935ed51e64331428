package dev.debrief.postmortems.check;

import dev.debrief.postmortems.transition.CheckName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Ids of findings that stay the same as long as what they are about stays the same. */
final class FindingIds {

    private static final int LENGTH = 8;

    private final CheckName check;
    private final Map<String, Integer> seen = new HashMap<>();

    FindingIds(CheckName check) {
        this.check = check;
    }

    /** @param about what the finding is about, such as the place and its text; if it repeats, its occurrences differ */
    String of(Object... about) {
        String whole = Arrays.deepToString(about);
        int occurrence = seen.merge(whole, 1, Integer::sum);
        byte[] hash = digest().digest((whole + occurrence).getBytes(StandardCharsets.UTF_8));
        return check.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + HexFormat.of().formatHex(hash, 0, LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
