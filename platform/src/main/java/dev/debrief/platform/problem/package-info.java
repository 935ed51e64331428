/** Errors: every failure is an RFC 9457 problem with a stable type. */
@NullMarked
package dev.debrief.platform.problem;

import org.jspecify.annotations.NullMarked;
