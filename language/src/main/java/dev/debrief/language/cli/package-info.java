/** The command line {@code ./debrief lint FILE…}. */
@NullMarked
package dev.debrief.language.cli;

import org.jspecify.annotations.NullMarked;
