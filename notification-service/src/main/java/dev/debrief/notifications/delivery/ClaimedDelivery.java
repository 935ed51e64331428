package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelKind;
import dev.debrief.notifications.channel.Message;
import java.util.UUID;

/** A delivery that this worker may send until its lease ends. */
record ClaimedDelivery(UUID lease, ChannelKind channel, Message message) {}
