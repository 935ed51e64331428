/** The document as blocks of Notion, within the limits of its API. */
@NullMarked
package dev.debrief.documents.notion;

import org.jspecify.annotations.NullMarked;
