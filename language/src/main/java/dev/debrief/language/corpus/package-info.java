/** How right the check is, measured on sentences that people labelled. */
@NullMarked
package dev.debrief.language.corpus;

import org.jspecify.annotations.NullMarked;
