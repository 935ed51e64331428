package dev.debrief.platform.outgoing;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A parsed URL. The checked parts are the parts that are used: the URL is never parsed again.
 *
 * @param host canonical: ASCII, lower case, no trailing dot, no brackets
 * @param target path and query
 */
record OutgoingUrl(boolean tls, String host, int port, String target) {

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /** Numbers that some resolvers accept as an IPv4 address: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static final Pattern NUMERIC_LAST_LABEL = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");

    private static final int MAX_PORT = 65_535;

    static OutgoingUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text).parseServerAuthority();
        } catch (java.net.URISyntaxException e) {
            throw new RefusedUrlException("It is not a URL.");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new RefusedUrlException("It must begin with https://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedUrlException("It must have a host, and neither user information nor a fragment.");
        }
        boolean tls = scheme.equals("https");
        return new OutgoingUrl(tls, canonical(uri.getHost()), portOf(uri, tls), targetOf(uri));
    }

    private static int portOf(URI uri, boolean tls) {
        int port = uri.getPort();
        if (port == 0 || port > MAX_PORT) {
            throw new RefusedUrlException("Its port must be between 1 and " + MAX_PORT + ".");
        }
        return port > 0 ? port : tls ? 443 : 80;
    }

    boolean isLiteral() {
        return isLiteral(host);
    }

    /** Whether a host is an address in standard notation, without brackets. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
    }

    private static String targetOf(URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static String canonical(String host) {
        if (host.startsWith("[")) {
            if (host.indexOf('%') >= 0) {
                throw new RefusedUrlException("An address with a zone is not reachable.");
            }
            return host.substring(1, host.length() - 1).toLowerCase(Locale.ROOT);
        }
        String name;
        try {
            name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new RefusedUrlException("Its host is not a name.");
        }
        String dotless = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean numeric = NUMERIC_LAST_LABEL.matcher(dotless).matches();
        if (!NAME.matcher(dotless).matches()
                || (numeric && !DOTTED_QUAD.matcher(dotless).matches())) {
            throw new RefusedUrlException("Its host is neither a name nor an address in standard notation.");
        }
        return dotless;
    }
}
