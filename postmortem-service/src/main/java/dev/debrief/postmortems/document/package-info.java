/** Postmortems as files in several formats, live or as they were published. */
@NullMarked
package dev.debrief.postmortems.document;

import org.jspecify.annotations.NullMarked;
