/** The REST API of test messages. */
@NullMarked
package dev.debrief.notifications.channel.web;

import org.jspecify.annotations.NullMarked;
