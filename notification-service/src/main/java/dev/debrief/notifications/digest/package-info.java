/** Digests: several notifications in one message, once a day or a week. */
@NullMarked
package dev.debrief.notifications.digest;

import org.jspecify.annotations.NullMarked;
