package dev.debrief.platform.outgoing;

import java.net.InetAddress;

/**
 * A checked destination.
 *
 * @param host for the Host header and the certificate
 * @param address the address that was checked: connect to it without another lookup
 * @param target path and query
 */
public record Destination(boolean tls, String host, int port, String target, InetAddress address) {}
