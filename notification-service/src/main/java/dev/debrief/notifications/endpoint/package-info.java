/** Endpoints: webhooks, chats and mailing lists, with their sealed secrets. */
@NullMarked
package dev.debrief.notifications.endpoint;

import org.jspecify.annotations.NullMarked;
