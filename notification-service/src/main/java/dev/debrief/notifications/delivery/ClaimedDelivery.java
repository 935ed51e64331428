package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Message;
import java.util.UUID;

/** A delivery that this worker sends before its lease ends. */
record ClaimedDelivery(UUID lease, String channel, Message message) {}
