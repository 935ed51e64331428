package dev.debrief.incidents.evidence.store;

import java.io.IOException;
import java.io.InputStream;

/** A part of a large object, fetched a piece at a time while it is read. */
final class LargeObjectStream extends InputStream {

    private static final int CHUNK_SIZE = 256 * 1024;

    private final LargeObjectService largeObjects;
    private final String ref;
    private long offset;
    private long left;
    private byte[] piece = new byte[0];
    private int read;

    LargeObjectStream(LargeObjectService largeObjects, String ref, long from, long length) {
        this.largeObjects = largeObjects;
        this.ref = ref;
        this.offset = from;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return fetch() ? piece[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fetch()) {
            return -1;
        }
        int given = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, bytes, from, given);
        read += given;
        return given;
    }

    private boolean fetch() throws IOException {
        if (read < piece.length) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        piece = largeObjects.read(ref, offset, (int) Math.min(CHUNK_SIZE, left));
        if (piece.length == 0) {
            throw new IOException("Stored evidence ends before its size");
        }
        read = 0;
        offset += piece.length;
        left -= piece.length;
        return true;
    }
}
