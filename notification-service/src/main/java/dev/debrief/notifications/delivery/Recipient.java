package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelKind;
import java.util.UUID;

/**
 * Who gets a delivery, and on which way.
 *
 * @param id EMAIL: handle of a contact; WEBHOOK: id of an endpoint
 * @param name to show: the handle, or the name of the endpoint
 * @param concurrencyKey deliveries of one concurrencyKey share its slots
 */
public record Recipient(ChannelKind channel, String id, String name, String concurrencyKey) {

    public static Recipient contact(String handle) {
        return new Recipient(ChannelKind.EMAIL, handle, handle, ChannelKind.EMAIL.name());
    }

    public static Recipient endpoint(UUID id, String name) {
        return new Recipient(ChannelKind.WEBHOOK, id.toString(), name, id.toString());
    }
}
