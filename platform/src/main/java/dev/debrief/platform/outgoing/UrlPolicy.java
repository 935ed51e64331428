package dev.debrief.platform.outgoing;

import java.util.Set;

/**
 * What a caller of {@link UrlGuard} allows.
 *
 * @param ports the allowed ports
 * @param plainHttp whether {@code http} is allowed as well as {@code https}
 * @param privateHosts host names that are exempt: private, on any port and without TLS; for local use and tests
 * @param privateNetworks networks in CIDR notation that are allowed although they are not public, such as that of an
 *     internal server; port and TLS are still checked
 * @param deniedNetworks networks in CIDR notation that are denied although they are public
 */
public record UrlPolicy(
        Set<Integer> ports,
        boolean plainHttp,
        Set<String> privateHosts,
        Set<String> privateNetworks,
        Set<String> deniedNetworks) {

    /** Only https to public addresses, on 443 and 8443. */
    public static final UrlPolicy PUBLIC_HTTPS = new UrlPolicy(Set.of(443, 8443), false, Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException when a network is not in CIDR notation */
    public UrlPolicy {
        ports = Set.copyOf(ports);
        privateHosts = Set.copyOf(privateHosts);
        privateNetworks = Set.copyOf(privateNetworks);
        deniedNetworks = Set.copyOf(deniedNetworks);
        privateNetworks.forEach(CidrBlock::of);
        deniedNetworks.forEach(CidrBlock::of);
    }

    public UrlPolicy withPorts(Set<Integer> newPorts) {
        return new UrlPolicy(newPorts, plainHttp, privateHosts, privateNetworks, deniedNetworks);
    }

    public UrlPolicy withPlainHttp() {
        return new UrlPolicy(ports, true, privateHosts, privateNetworks, deniedNetworks);
    }

    public UrlPolicy withPrivateHosts(Set<String> hosts) {
        return new UrlPolicy(ports, plainHttp, hosts, privateNetworks, deniedNetworks);
    }

    public UrlPolicy withPrivateNetworks(Set<String> networks) {
        return new UrlPolicy(ports, plainHttp, privateHosts, networks, deniedNetworks);
    }

    public UrlPolicy withDeniedNetworks(Set<String> networks) {
        return new UrlPolicy(ports, plainHttp, privateHosts, privateNetworks, networks);
    }
}
