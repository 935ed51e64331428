/** Cross-origin requests, compression and the headers of every response. */
@NullMarked
package dev.debrief.platform.http;

import org.jspecify.annotations.NullMarked;
