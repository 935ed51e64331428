package dev.debrief.notifications.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Addresses outside the public Internet, or that lead into private networks by translation or tunnel. */
final class DeniedNetworks {

    private static final List<CidrBlock> IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Only global unicast addresses of IPv6 are public ... */
    private static final CidrBlock GLOBAL_UNICAST = CidrBlock.of("2000::/3");

    /** ... except Teredo and other protocol assignments, documentation and 6to4. NAT64 is not global unicast. */
    private static final List<CidrBlock> IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private DeniedNetworks() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return IPV4.stream().anyMatch(block -> block.contains(address));
        }
        return !GLOBAL_UNICAST.contains(address) || IPV6.stream().anyMatch(block -> block.contains(address));
    }

    private static List<CidrBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(CidrBlock::of).toList();
    }
}
