/** The REST API of preferences. */
@NullMarked
package dev.debrief.notifications.preference.web;

import org.jspecify.annotations.NullMarked;
