/** The command line: options, terminal output, and a stack that runs until Ctrl-C. */
@NullMarked
package dev.debrief.localstack.launcher;

import org.jspecify.annotations.NullMarked;
