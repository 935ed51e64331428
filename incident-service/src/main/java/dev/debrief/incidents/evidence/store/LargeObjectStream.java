package dev.debrief.incidents.evidence.store;

import java.io.IOException;
import java.io.InputStream;

/** Reads a range of a large object in chunks. */
final class LargeObjectStream extends InputStream {

    private static final int CHUNK_SIZE = 256 * 1024;

    private final LargeObjectService largeObjects;
    private final String ref;
    private long offset;
    private long remaining;
    private byte[] chunk = new byte[0];
    private int read;

    LargeObjectStream(LargeObjectService largeObjects, String ref, long from, long length) {
        this.largeObjects = largeObjects;
        this.ref = ref;
        this.offset = from;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        return fetch() ? chunk[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fetch()) {
            return -1;
        }
        int copied = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, bytes, from, copied);
        read += copied;
        return copied;
    }

    private boolean fetch() throws IOException {
        if (read < chunk.length) {
            return true;
        }
        if (remaining == 0) {
            return false;
        }
        chunk = largeObjects.read(ref, offset, (int) Math.min(CHUNK_SIZE, remaining));
        if (chunk.length == 0) {
            throw new IOException("Stored evidence ends before its size");
        }
        read = 0;
        offset += chunk.length;
        remaining -= chunk.length;
        return true;
    }
}
