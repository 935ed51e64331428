package dev.debrief.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Collects one HTTP/1.1 response and knows when it is complete. Reads no more of it than that requires. */
final class ResponseBuffer {

    private static final int CHUNKED = -1;

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int bodyStart;
    private int bodyLength;
    private int chunkStart;

    /** Reads what has arrived. Returns whether the response is complete. */
    boolean readFrom(ReadableByteChannel channel) throws IOException {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int count = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
        if (count < 0) {
            throw new EOFException("The service closed the connection");
        }
        int searchFrom = Math.max(0, length - 3);
        length += count;
        if (bodyStart == 0) {
            readHead(searchFrom);
        }
        return bodyStart > 0 && isBodyComplete();
    }

    int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    /** Whether the service closes the connection after this response. */
    boolean isLast() {
        return head().contains("\r\nconnection: close");
    }

    /** The body; with the sizes of chunks, if it has any. */
    String body() {
        return new String(bytes, bodyStart, length - bodyStart, StandardCharsets.UTF_8);
    }

    void clear() {
        length = 0;
        bodyStart = 0;
    }

    private void readHead(int searchFrom) {
        for (int i = searchFrom; i + 3 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                bodyStart = i + 4;
                chunkStart = bodyStart;
                bodyLength = bodyLength();
                return;
            }
        }
    }

    private int bodyLength() {
        if (status() == 304 || status() == 204) {
            return 0;
        }
        String head = head();
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            return CHUNKED;
        }
        String name = "\r\ncontent-length: ";
        int start = head.indexOf(name);
        return start < 0
                ? 0
                : Integer.parseInt(head.substring(start + name.length(), head.indexOf("\r\n", start + 2))
                        .strip());
    }

    private String head() {
        return new String(bytes, 0, bodyStart, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private boolean isBodyComplete() {
        if (bodyLength != CHUNKED) {
            return length - bodyStart >= bodyLength;
        }
        while (true) {
            int lineEnd = lineEnd(chunkStart);
            if (lineEnd < 0) {
                return false;
            }
            int size = Integer.parseInt(
                    new String(bytes, chunkStart, lineEnd - chunkStart, StandardCharsets.ISO_8859_1).strip(), 16);
            int next = lineEnd + 2 + size + 2;
            if (next > length) {
                return false;
            }
            if (size == 0) {
                return true;
            }
            chunkStart = next;
        }
    }

    private int lineEnd(int from) {
        for (int i = from; i + 1 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
