/** Streams the rows of append-only tables, such as the outbox, to subscribers as they are committed. Read-only. */
@NullMarked
package dev.debrief.platform.stream;

import org.jspecify.annotations.NullMarked;
