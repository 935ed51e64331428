/** Fixtures and the rules of the house. */
@NullMarked
package dev.debrief.notifications;

import org.jspecify.annotations.NullMarked;
