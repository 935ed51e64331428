package dev.debrief.notifications.channel;

/**
 * Who receives a delivery through a channel.
 *
 * @param channel key of the channel
 * @param id as the channel defines it: the handle of a contact, the id of an endpoint; at most 120 characters. A caller
 *     with this handle may see the delivery.
 * @param name to display: the handle, or the name of the endpoint; at most 120 characters
 * @param concurrencyKey deliveries with the same key share a limited number of concurrent attempts; at most 64
 *     characters
 */
public record Recipient(String channel, String id, String name, String concurrencyKey) {}
