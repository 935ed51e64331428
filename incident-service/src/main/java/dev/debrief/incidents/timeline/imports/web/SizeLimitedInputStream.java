package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.platform.problem.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits the size of a body without Content-Length. */
final class SizeLimitedInputStream extends FilterInputStream {

    private final long limit;
    private long read;

    SizeLimitedInputStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int more = super.read(bytes, offset, length);
        count(Math.max(0, more));
        return more;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw StandardProblem.PAYLOAD_TOO_LARGE.because(
                    "An import must not exceed " + limit + " bytes. Split the file.");
        }
    }
}
