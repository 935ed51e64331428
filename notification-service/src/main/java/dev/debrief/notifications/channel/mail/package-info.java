/** The channel to contacts and endpoints by mail. */
@NullMarked
package dev.debrief.notifications.channel.mail;

import org.jspecify.annotations.NullMarked;
