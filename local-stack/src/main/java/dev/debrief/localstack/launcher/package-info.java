/** The command line: options, terminal, and the life of a stack from start to Ctrl-C. */
@NullMarked
package dev.debrief.localstack.launcher;

import org.jspecify.annotations.NullMarked;
