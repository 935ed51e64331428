/**
 * Channels that send notifications: each is a bean in a package of its own, and its test; endpoints have a kind for
 * each channel to them.
 */
@NullMarked
package dev.debrief.notifications.channel;

import org.jspecify.annotations.NullMarked;
