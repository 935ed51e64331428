/** Creating something once, however often the request is repeated. */
@NullMarked
package dev.debrief.platform.idempotency;

import org.jspecify.annotations.NullMarked;
