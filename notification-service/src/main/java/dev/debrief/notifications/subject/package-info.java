/** The local projection of the attributes of subjects, by which subscriptions select them. */
@NullMarked
package dev.debrief.notifications.subject;

import org.jspecify.annotations.NullMarked;
