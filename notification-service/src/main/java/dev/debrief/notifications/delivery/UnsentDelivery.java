package dev.debrief.notifications.delivery;

import java.util.UUID;

/** A delivery that is pending or dead, with its recipient. */
record UnsentDelivery(UUID id, Receiver receiver) {

    record Receiver(String channel, String recipient) {}

    /** @param row id, channel and recipient, separated by spaces */
    static UnsentDelivery parse(String row) {
        String[] parts = row.split(" ", 3);
        return new UnsentDelivery(UUID.fromString(parts[0]), new Receiver(parts[1], parts[2]));
    }
}
