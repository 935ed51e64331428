/** Contacts: people and teams with the addresses that live here alone. */
@NullMarked
package dev.debrief.notifications.contact;

import org.jspecify.annotations.NullMarked;
