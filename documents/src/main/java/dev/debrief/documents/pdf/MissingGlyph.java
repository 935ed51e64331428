package dev.debrief.documents.pdf;

/**
 * A character that no font can show; the file has {@link #SHOWN_INSTEAD} in its place.
 *
 * @param name of Unicode, such as {@code CJK UNIFIED IDEOGRAPHS 5BE9}
 * @param count how often the document contains it
 */
public record MissingGlyph(int codePoint, String name, int count) {

    /** A white square, the usual sign of a missing character. */
    static final String SHOWN_INSTEAD = "\u25A1";
}
