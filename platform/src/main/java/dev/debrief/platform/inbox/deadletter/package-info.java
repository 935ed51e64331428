/** Records that a consumer could not apply: stored whole, listed, retried and discarded by admins. */
@NullMarked
package dev.debrief.platform.inbox.deadletter;

import org.jspecify.annotations.NullMarked;
