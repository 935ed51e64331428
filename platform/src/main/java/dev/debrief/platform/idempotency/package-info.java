/** Idempotency keys: a repeated request creates nothing twice. */
@NullMarked
package dev.debrief.platform.idempotency;

import org.jspecify.annotations.NullMarked;
