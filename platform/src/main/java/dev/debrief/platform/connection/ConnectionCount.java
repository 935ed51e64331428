package dev.debrief.platform.connection;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the open connections of each address. Thread-safe. */
final class ConnectionCount {

    private final int max;
    private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

    ConnectionCount(int max) {
        this.max = max;
    }

    /** Counts a connection, unless the address has too many. */
    boolean add(InetAddress address) {
        boolean[] added = new boolean[1];
        open.compute(address, (same, count) -> {
            int before = count == null ? 0 : count;
            added[0] = before < max;
            return added[0] ? before + 1 : before;
        });
        return added[0];
    }

    void remove(InetAddress address) {
        open.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
