/** The document as Markdown, and the Markdown that people write in it. */
@NullMarked
package dev.debrief.documents.markdown;

import org.jspecify.annotations.NullMarked;
