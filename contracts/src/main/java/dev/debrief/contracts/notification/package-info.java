/** Events of notifications, published by notification-service on debrief.notification.v1. */
@NullMarked
package dev.debrief.contracts.notification;

import org.jspecify.annotations.NullMarked;
