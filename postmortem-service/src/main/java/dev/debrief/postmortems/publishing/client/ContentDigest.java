package dev.debrief.postmortems.publishing.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of what a page consists of. */
public final class ContentDigest {

    private static final int BYTES = 16;

    private ContentDigest() {}

    /** Of the title, the version and the file, in 32 hexadecimal digits. */
    public static String of(PageDraft draft, byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {draft.mark(), draft.pageTitle(), draft.versionLabel()}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(file), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
