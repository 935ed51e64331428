/** Fixtures and architecture rules. */
@NullMarked
package dev.debrief.notifications;

import org.jspecify.annotations.NullMarked;
