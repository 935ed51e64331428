/** Channels that send notifications; a new channel is one class and one test. */
@NullMarked
package dev.debrief.notifications.channel;

import org.jspecify.annotations.NullMarked;
