/** The REST API of contacts. */
@NullMarked
package dev.debrief.notifications.contact.web;

import org.jspecify.annotations.NullMarked;
