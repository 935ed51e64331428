package dev.debrief.documents.docx;

import org.jspecify.annotations.Nullable;

/**
 * How a paragraph looks; lengths are in twentieths of a point.
 *
 * @param list number of the list that it is an item of; 0 if of none
 * @param level of the list, from 0
 * @param indent of the text; in a list, that of the list
 * @param width of the column of text that it is in
 * @param alignment null for that of the direction of its text
 */
record ParagraphFormat(
        String style,
        int list,
        int level,
        int indent,
        int width,
        @Nullable String alignment) {

    static ParagraphFormat of(String style) {
        return new ParagraphFormat(style, 0, 0, 0, DocxRenderer.TEXT_WIDTH, null);
    }

    ParagraphFormat indented(int by) {
        return new ParagraphFormat(style, list, level, indent + by, width, alignment);
    }

    ParagraphFormat within(int column) {
        return new ParagraphFormat(style, list, level, indent, column, alignment);
    }

    ParagraphFormat aligned(@Nullable String side) {
        return new ParagraphFormat(style, list, level, indent, width, side);
    }

    ParagraphFormat withStyle(String another) {
        return new ParagraphFormat(another, 0, 0, indent, width, alignment);
    }

    ParagraphFormat item(String itemStyle, int number, int itemLevel) {
        return new ParagraphFormat(itemStyle, number, itemLevel, indent, width, alignment);
    }
}
