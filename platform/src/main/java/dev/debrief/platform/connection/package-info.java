/** Guards connections: requests must be well-formed and arrive in time, and an address can only open so many. */
@NullMarked
package dev.debrief.platform.connection;

import org.jspecify.annotations.NullMarked;
