/** Parked messages over REST, for admins. */
@NullMarked
package dev.debrief.platform.inbox.deadletter.web;

import org.jspecify.annotations.NullMarked;
