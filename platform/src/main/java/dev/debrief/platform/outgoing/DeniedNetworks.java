package dev.debrief.platform.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/**
 * Addresses outside the public Internet, or that lead into private networks by translation or tunnel, and the networks
 * of a policy.
 */
final class DeniedNetworks {

    private static final List<CidrBlock> IPV4 = blocks(List.of(
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
            "240.0.0.0/4"));

    /** Only global unicast addresses of IPv6 are public ... */
    private static final CidrBlock GLOBAL_UNICAST = CidrBlock.of("2000::/3");

    /** ... except Teredo and other protocol assignments, documentation and 6to4. NAT64 is not global unicast. */
    private static final List<CidrBlock> IPV6 = blocks(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final List<CidrBlock> allowed;
    private final List<CidrBlock> denied;

    DeniedNetworks(UrlPolicy policy) {
        this.allowed = blocks(policy.privateNetworks());
        this.denied = blocks(policy.deniedNetworks());
    }

    boolean contain(InetAddress address) {
        if (anyContains(denied, address)) {
            return true;
        }
        return !isPublic(address) && !anyContains(allowed, address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return !anyContains(IPV4, address);
        }
        return GLOBAL_UNICAST.contains(address) && !anyContains(IPV6, address);
    }

    private static boolean anyContains(List<CidrBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<CidrBlock> blocks(Collection<String> cidrs) {
        return cidrs.stream().map(CidrBlock::of).toList();
    }
}
