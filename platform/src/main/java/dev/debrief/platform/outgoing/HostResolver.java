package dev.debrief.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves host names; replaceable in tests. */
public interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
