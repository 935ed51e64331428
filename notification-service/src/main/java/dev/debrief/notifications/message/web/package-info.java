/** The REST API of message templates. */
@NullMarked
package dev.debrief.notifications.message.web;

import org.jspecify.annotations.NullMarked;
