/** Schemes by which messages over HTTP are signed and authenticated, on the raw bytes of the body. */
@NullMarked
package dev.debrief.platform.signature;

import org.jspecify.annotations.NullMarked;
