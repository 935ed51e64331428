package dev.debrief.platform.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request must have, apart from its syntax. */
final class RequestHead {

    /** A name or an IPv4 address, or an IPv6 address in brackets, and a port (RFC 3986). */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>[0-9]{0,5}))?");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final int MAX_PORT = 65_535;

    private RequestHead() {}

    /** What is wrong with the request, for its sender. */
    static Optional<String> faultOf(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Optional.of("Use HTTP/1.1.");
        }
        Optional<String> target = faultOfTarget(request);
        if (target.isPresent()) {
            return target;
        }
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.isEmpty()) {
            return version.equals(HttpVersion.HTTP_1_0)
                    ? Optional.empty()
                    : Optional.of("The request has no Host header.");
        }
        return hosts.size() == 1 && isHost(hosts.get(0))
                ? Optional.empty()
                : Optional.of("The Host header must be one host, with or without a port.");
    }

    private static Optional<String> faultOfTarget(HttpRequest request) {
        String target = request.uri();
        if (BROKEN_ESCAPE.matcher(target).find()) {
            return Optional.of(
                    "A percent sign in the URL must be followed by two hexadecimal digits; write %25 for %.");
        }
        boolean isWholeServer = target.equals("*") && request.method().equals(HttpMethod.OPTIONS);
        return target.startsWith("/") || isWholeServer || isAbsolute(target)
                ? Optional.empty()
                : Optional.of("The request line must have a path that starts with a slash, or a valid URL.");
    }

    private static boolean isAbsolute(String target) {
        try {
            URI uri = new URI(target);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException invalid) {
            return false;
        }
    }

    private static boolean isHost(String value) {
        Matcher host = HOST.matcher(value);
        if (!host.matches()) {
            return false;
        }
        String port = host.group("port");
        return port == null || port.isEmpty() || Integer.parseInt(port) <= MAX_PORT;
    }
}
