package dev.debrief.language;

/**
 * A range of a text.
 *
 * @param start index of the first UTF-16 code unit
 * @param end index after the last UTF-16 code unit
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Invalid span from " + start + " to " + end);
        }
    }

    /** The text within the span. @throws IndexOutOfBoundsException if the span extends beyond the text */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The start in code points, as used by Python. */
    public int startInCodePoints(String text) {
        return text.codePointCount(0, start);
    }

    /** The end in code points. */
    public int endInCodePoints(String text) {
        return text.codePointCount(0, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
