/** The machine the stack runs on: files and ports. */
@NullMarked
package dev.debrief.localstack.host;

import org.jspecify.annotations.NullMarked;
