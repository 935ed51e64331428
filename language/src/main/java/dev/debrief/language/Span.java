package dev.debrief.language;

/**
 * A part of a text.
 *
 * @param start index of its first UTF-16 unit
 * @param end index behind its last UTF-16 unit
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("There is no part from " + start + " to " + end);
        }
    }

    /** The part itself. @throws IndexOutOfBoundsException when the text ends before the span does */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Where it starts for callers that count code points, as Python and Go do. */
    public int startInCodePoints(String text) {
        return text.codePointCount(0, start);
    }

    /** Where it ends for callers that count code points. */
    public int endInCodePoints(String text) {
        return text.codePointCount(0, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
