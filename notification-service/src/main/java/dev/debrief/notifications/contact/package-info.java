/** Contacts: people and teams with their addresses, which no other service stores. */
@NullMarked
package dev.debrief.notifications.contact;

import org.jspecify.annotations.NullMarked;
