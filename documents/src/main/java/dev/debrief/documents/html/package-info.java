/** The document as an HTML page. */
@NullMarked
package dev.debrief.documents.html;

import org.jspecify.annotations.NullMarked;
