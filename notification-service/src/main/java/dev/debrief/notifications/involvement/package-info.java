/** The local projection of who takes part in which subject. */
@NullMarked
package dev.debrief.notifications.involvement;

import org.jspecify.annotations.NullMarked;
