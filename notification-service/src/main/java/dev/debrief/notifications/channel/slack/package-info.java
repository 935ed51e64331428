/** The channel to Slack, in Block Kit within its limits. */
@NullMarked
package dev.debrief.notifications.channel.slack;

import org.jspecify.annotations.NullMarked;
