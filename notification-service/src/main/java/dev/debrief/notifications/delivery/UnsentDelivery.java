package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Receiver;
import java.util.UUID;

/** A delivery that is pending or dead, with its receiver. */
record UnsentDelivery(UUID id, Receiver receiver) {

    /** @param row id and address of the receiver, separated by a space */
    static UnsentDelivery parse(String row) {
        int separator = row.indexOf(' ');
        return new UnsentDelivery(
                UUID.fromString(row.substring(0, separator)), Receiver.parse(row.substring(separator + 1)));
    }
}
