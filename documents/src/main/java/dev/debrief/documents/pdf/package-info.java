/** The document as a PDF file: the HTML page in a style of its own, with fonts, bookmarks and tags. */
@NullMarked
package dev.debrief.documents.pdf;

import org.jspecify.annotations.NullMarked;
