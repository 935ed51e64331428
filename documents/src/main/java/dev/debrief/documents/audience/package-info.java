/** What each audience may read of a document. */
@NullMarked
package dev.debrief.documents.audience;

import org.jspecify.annotations.NullMarked;
