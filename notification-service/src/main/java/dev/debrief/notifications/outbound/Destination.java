package dev.debrief.notifications.outbound;

import java.net.InetAddress;

/**
 * A checked place to send to.
 *
 * @param host for the Host header and the certificate
 * @param address the very address that was checked: connect to it and look nothing up again
 * @param target path and query
 */
public record Destination(boolean tls, String host, int port, String target, InetAddress address) {}
