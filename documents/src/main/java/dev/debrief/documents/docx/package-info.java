/** The document for word processors, as Office Open XML. */
@NullMarked
package dev.debrief.documents.docx;

import org.jspecify.annotations.NullMarked;
