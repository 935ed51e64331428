/** Measures precision and recall of the rules on labelled sentences. */
@NullMarked
package dev.debrief.language.corpus;

import org.jspecify.annotations.NullMarked;
