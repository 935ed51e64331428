/**
 * Channels that send notifications; a new channel is one class and its test, plus the storage of recipients that no
 * other channel has.
 */
@NullMarked
package dev.debrief.notifications.channel;

import org.jspecify.annotations.NullMarked;
