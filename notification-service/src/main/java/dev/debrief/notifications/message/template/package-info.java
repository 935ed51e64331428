/** The language of message templates: Qute over the members of an event, without access to Java objects. */
@NullMarked
package dev.debrief.notifications.message.template;

import org.jspecify.annotations.NullMarked;
