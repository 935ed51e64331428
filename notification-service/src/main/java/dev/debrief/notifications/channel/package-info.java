/** The ways to a recipient; a new one costs one class and one test. */
@NullMarked
package dev.debrief.notifications.channel;

import org.jspecify.annotations.NullMarked;
