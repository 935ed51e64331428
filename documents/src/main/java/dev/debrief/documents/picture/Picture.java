package dev.debrief.documents.picture;

/**
 * A drawing of a part of a document. It is the same for the same document.
 *
 * @param svg a complete {@code svg} element, well-formed and without an XML declaration, that can stand in HTML
 * @param title what it shows, in a few words
 * @param alternative the same statements as text, one a line
 * @param width of the view box, in pixels of CSS
 */
public record Picture(String svg, String title, String alternative, int width, int height) {}
