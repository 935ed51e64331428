/** What happens to every request before its operation and to every response after it: limits, CORS, compression. */
@NullMarked
package dev.debrief.platform.http;

import org.jspecify.annotations.NullMarked;
