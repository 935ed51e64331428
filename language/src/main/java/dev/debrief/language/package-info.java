/** Reads what people write: which parts of a text are somebody's own words, and where they stand. */
@NullMarked
package dev.debrief.language;

import org.jspecify.annotations.NullMarked;
