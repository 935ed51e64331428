package dev.debrief.notifications.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Keeps webhooks out of private networks. Checks a URL when it is stored, and again with all addresses of its host on
 * every attempt, because DNS entries can change at any time.
 */
@ApplicationScoped
public class UrlGuard {

    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private final Set<String> allowedPrivateHosts;
    private final HostResolver resolver;

    @Inject
    UrlGuard(WebhooksConfig config) {
        this(config.allowedPrivateHosts().orElse(Set.of()), InetAddress::getAllByName);
    }

    public UrlGuard(Set<String> allowedPrivateHosts, HostResolver resolver) {
        this.allowedPrivateHosts = Set.copyOf(allowedPrivateHosts);
        this.resolver = resolver;
    }

    /**
     * Checks a URL without a DNS lookup.
     *
     * @throws RefusedUrlException with the reason
     */
    public void requireAllowed(String url) {
        WebhookUrl parsed = checked(url);
        if (parsed.isLiteral() && !isAllowed(parsed)) {
            requirePublic(literal(parsed));
        }
    }

    /**
     * Resolves the host and checks all of its addresses.
     *
     * @throws RefusedUrlException when the URL or one of the addresses must not be sent to
     */
    public Destination resolve(String url) throws UnknownHostException {
        WebhookUrl parsed = checked(url);
        InetAddress[] addresses =
                parsed.isLiteral() ? new InetAddress[] {literal(parsed)} : resolver.resolve(parsed.host());
        if (addresses.length == 0) {
            throw new UnknownHostException(parsed.host());
        }
        if (!isAllowed(parsed)) {
            for (InetAddress address : addresses) {
                requirePublic(address);
            }
        }
        return new Destination(parsed.tls(), parsed.host(), parsed.port(), parsed.target(), addresses[0]);
    }

    private WebhookUrl checked(String url) {
        WebhookUrl parsed = WebhookUrl.parse(url);
        if (isAllowed(parsed)) {
            return parsed;
        }
        if (!parsed.tls()) {
            throw new RefusedUrlException("It must begin with https://.");
        }
        if (!PORTS.contains(parsed.port())) {
            throw new RefusedUrlException("Its port must be 443 or 8443.");
        }
        return parsed;
    }

    private boolean isAllowed(WebhookUrl url) {
        return allowedPrivateHosts.contains(url.host());
    }

    private static InetAddress literal(WebhookUrl url) {
        try {
            return InetAddress.getByName(url.host());
        } catch (UnknownHostException e) {
            throw new RefusedUrlException("Its host is not an address.");
        }
    }

    private static void requirePublic(InetAddress address) {
        if (DeniedNetworks.contain(address)) {
            throw new RefusedUrlException("Its host is not on the public Internet.");
        }
    }
}
