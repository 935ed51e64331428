package dev.debrief.incidents.evidence;

import java.util.Arrays;

/** Checks the first bytes of a file against its media type. */
final class MagicBytes {

    static final int PREFIX_LENGTH = 512;

    private MagicBytes() {}

    /** Whether content that starts with these bytes can be of a media type. True for types without a signature. */
    static boolean matches(String mediaType, byte[] beginning) {
        return switch (mediaType) {
            case "image/png" -> startsWith(beginning, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
            case "image/jpeg" -> startsWith(beginning, 0, 0xff, 0xd8, 0xff);
            case "image/gif" -> startsWith(beginning, 0, 'G', 'I', 'F', '8');
            case "image/webp" ->
                startsWith(beginning, 0, 'R', 'I', 'F', 'F') && startsWith(beginning, 8, 'W', 'E', 'B', 'P');
            case "application/pdf" -> startsWith(beginning, 0, '%', 'P', 'D', 'F', '-');
            case "application/zip" -> startsWith(beginning, 0, 'P', 'K');
            case "video/mp4" -> startsWith(beginning, 4, 'f', 't', 'y', 'p');
            case "text/plain", "text/csv", "text/markdown", "application/json" -> isText(beginning);
            default -> true;
        };
    }

    private static boolean startsWith(byte[] bytes, int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] bytes) {
        byte[] sorted = bytes.clone();
        Arrays.sort(sorted);
        return Arrays.binarySearch(sorted, (byte) 0) < 0;
    }
}
