/** The channel to Microsoft Teams, as Adaptive Cards within its limits. */
@NullMarked
package dev.debrief.notifications.channel.teams;

import org.jspecify.annotations.NullMarked;
