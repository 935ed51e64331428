package dev.debrief.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Collectors;

/**
 * Keeps requests out of private networks (SSRF). Check a URL with {@link #requireAllowed} when it is stored;
 * {@link OutgoingHttpClient} checks it again, with all addresses of its host, on every request, because DNS entries can
 * change at any time.
 */
public final class UrlGuard {

    private final UrlPolicy policy;
    private final DeniedNetworks denied;
    private final HostResolver resolver;

    public UrlGuard(UrlPolicy policy) {
        this(policy, InetAddress::getAllByName);
    }

    public UrlGuard(UrlPolicy policy, HostResolver resolver) {
        this.policy = policy;
        this.denied = new DeniedNetworks(policy);
        this.resolver = resolver;
    }

    /**
     * Checks a URL without a DNS lookup.
     *
     * @throws RefusedUrlException with the reason
     */
    public void requireAllowed(String url) {
        OutgoingUrl parsed = checked(url);
        if (parsed.isLiteral() && !isExempt(parsed)) {
            requireAllowed(literal(parsed));
        }
    }

    /**
     * Resolves the host and checks all of its addresses.
     *
     * @throws RefusedUrlException when the URL or one of the addresses is not allowed
     */
    public Destination resolve(String url) throws UnknownHostException {
        OutgoingUrl parsed = checked(url);
        InetAddress[] addresses =
                parsed.isLiteral() ? new InetAddress[] {literal(parsed)} : resolver.resolve(parsed.host());
        if (addresses.length == 0) {
            throw new UnknownHostException(parsed.host());
        }
        if (!isExempt(parsed)) {
            for (InetAddress address : addresses) {
                requireAllowed(address);
            }
        }
        return new Destination(parsed.tls(), parsed.host(), parsed.port(), parsed.target(), addresses[0]);
    }

    /**
     * As {@link #requireAllowed}, for a host that a proxy looks up: only the proxy sees its addresses, so it is what
     * keeps such requests out of private networks.
     */
    Destination throughProxy(String url) {
        requireAllowed(url);
        OutgoingUrl parsed = checked(url);
        return new Destination(parsed.tls(), parsed.host(), parsed.port(), parsed.target(), null);
    }

    private OutgoingUrl checked(String url) {
        OutgoingUrl parsed = OutgoingUrl.parse(url);
        if (isExempt(parsed)) {
            return parsed;
        }
        if (!parsed.tls() && !policy.plainHttp()) {
            throw new RefusedUrlException("It must begin with https://.");
        }
        if (!policy.ports().contains(parsed.port())) {
            throw new RefusedUrlException("Its port must be "
                    + policy.ports().stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")) + ".");
        }
        return parsed;
    }

    private boolean isExempt(OutgoingUrl url) {
        return policy.privateHosts().contains(url.host());
    }

    private static InetAddress literal(OutgoingUrl url) {
        try {
            return InetAddress.getByName(url.host());
        } catch (UnknownHostException e) {
            throw new RefusedUrlException("Its host is not an address.");
        }
    }

    private void requireAllowed(InetAddress address) {
        if (denied.contain(address)) {
            throw new RefusedUrlException("Its host is not on the public Internet.");
        }
    }
}
