package dev.debrief.notifications.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks a host name up; a seam for tests. */
public interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
