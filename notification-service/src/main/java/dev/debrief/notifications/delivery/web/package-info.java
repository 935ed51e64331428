/** The REST API of deliveries. */
@NullMarked
package dev.debrief.notifications.delivery.web;

import org.jspecify.annotations.NullMarked;
