/** The events that the outbox has stored, given to whoever follows them as they are committed. It only reads. */
@NullMarked
package dev.debrief.platform.stream;

import org.jspecify.annotations.NullMarked;
