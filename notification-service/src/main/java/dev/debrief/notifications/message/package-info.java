/** The texts of notifications, from templates per event and channel that administrators can override. */
@NullMarked
package dev.debrief.notifications.message;

import org.jspecify.annotations.NullMarked;
