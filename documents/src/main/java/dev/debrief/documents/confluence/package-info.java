/** The document in the storage format of Confluence. */
@NullMarked
package dev.debrief.documents.confluence;

import org.jspecify.annotations.NullMarked;
