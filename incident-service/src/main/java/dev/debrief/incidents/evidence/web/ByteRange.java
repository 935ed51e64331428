package dev.debrief.incidents.evidence.web;

import dev.debrief.incidents.evidence.EvidenceProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The requested range of a content (RFC 9110, section 14). Multiple ranges and invalid headers select the whole
 * content.
 */
record ByteRange(long from, long length, boolean isPartial) {

    private static final Pattern SINGLE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @throws dev.debrief.platform.problem.ProblemException RANGE_NOT_SATISFIABLE if it starts after the end */
    static ByteRange of(@Nullable String header, long size) {
        Matcher range = SINGLE_RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new ByteRange(0, size, false);
        }
        long from = range.group(1).isEmpty()
                ? Math.max(0, size - Long.parseLong(range.group(2)))
                : Long.parseLong(range.group(1));
        long to = range.group(1).isEmpty() || range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (!range.group(1).isEmpty() && !range.group(2).isEmpty() && to < from) {
            return new ByteRange(0, size, false);
        }
        if (from >= size) {
            throw EvidenceProblem.RANGE_NOT_SATISFIABLE
                    .because("The content has " + size + " bytes, but the range starts at " + from + ".")
                    .with("size", size);
        }
        return new ByteRange(from, Math.min(to, size - 1) - from + 1, true);
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
