/** The complete timeline as comma-separated values, for documents that are too long to show it. */
@NullMarked
package dev.debrief.documents.csv;

import org.jspecify.annotations.NullMarked;
