package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Receiver;
import java.util.UUID;

/** A delivery that is pending or dead, with its receiver. */
record UnsentDelivery(UUID id, Receiver receiver) {

    /** @param row id, channel and recipient, separated by spaces */
    static UnsentDelivery parse(String row) {
        String[] parts = row.split(" ", 3);
        return new UnsentDelivery(UUID.fromString(parts[0]), new Receiver(parts[1], parts[2]));
    }
}
