package dev.debrief.notifications.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves host names; replaceable in tests. */
public interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
