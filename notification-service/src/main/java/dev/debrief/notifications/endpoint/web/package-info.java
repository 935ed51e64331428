/** The REST API of endpoints. */
@NullMarked
package dev.debrief.notifications.endpoint.web;

import org.jspecify.annotations.NullMarked;
