package dev.debrief.platform.outgoing;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A checked destination.
 *
 * @param host for the Host header and the certificate
 * @param target path and query
 * @param address the address that was checked: connect to it without another lookup; null if a proxy looks the host up
 */
public record Destination(
        boolean tls, String host, int port, String target, @Nullable InetAddress address) {}
