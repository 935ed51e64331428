package dev.debrief.platform.outgoing;

import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy through which a service reaches other systems.
 *
 * @param directHosts hosts, and domains that begin with a dot, that are reached without it
 */
public record OutgoingProxy(
        String host, int port, @Nullable String user, @Nullable String password, List<String> directHosts) {

    public OutgoingProxy {
        directHosts = directHosts.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The configured one, if any. */
    public static Optional<OutgoingProxy> of(ProxyConfig config) {
        return config.host()
                .filter(host -> !host.isBlank())
                .map(host -> new OutgoingProxy(
                        host,
                        config.port(),
                        config.user().orElse(null),
                        config.password().orElse(null),
                        config.directHosts().orElse(List.of())));
    }

    /** Whether a host is reached through the proxy. */
    public boolean isUsedFor(String receiver) {
        String name = receiver.toLowerCase(Locale.ROOT);
        return directHosts.stream().noneMatch(direct -> isBelow(direct, name));
    }

    private static boolean isBelow(String direct, String name) {
        return direct.startsWith(".") ? ("." + name).endsWith(direct) : name.equals(direct);
    }

    /** For clients of Vert.x. */
    public ProxyOptions options() {
        ProxyOptions options =
                new ProxyOptions().setType(ProxyType.HTTP).setHost(host).setPort(port);
        if (user != null) {
            options.setUsername(user).setPassword(password == null ? "" : password);
        }
        return options;
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
