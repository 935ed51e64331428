package dev.debrief.platform.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The origins whose pages may call the API: {@code https://app.example.org}, {@code http://localhost:3000}, or
 * {@code http://localhost:*} for any port.
 */
public final class AllowedOrigins {

    private static final Pattern SYNTAX = Pattern.compile("https?://[a-z0-9.-]+(:([0-9]{1,5}|\\*))?");
    private static final String ANY_PORT = ":*";

    private final List<String> origins;

    public AllowedOrigins(CorsConfig config) {
        this.origins = config.origins().orElse(List.of());
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    /** @throws IllegalArgumentException if one of them is not an origin, with a message for the operator */
    public void requireValid() {
        origins.stream()
                .filter(origin -> !SYNTAX.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw new IllegalArgumentException("debrief.cors.origins contains " + origin
                            + ", which is not an origin. Use scheme, host and port as a browser sends them, like"
                            + " https://app.example.org or http://localhost:3000; * stands for any port only.");
                });
    }

    /** @param origin as in the {@code Origin} header */
    boolean contain(String origin) {
        return origins.stream().anyMatch(allowed -> matches(allowed, origin));
    }

    private static boolean matches(String allowed, String origin) {
        if (!allowed.endsWith(ANY_PORT)) {
            return allowed.equals(origin);
        }
        String host = allowed.substring(0, allowed.length() - ANY_PORT.length());
        return origin.equals(host) || origin.startsWith(host + ":") && isPort(origin.substring(host.length() + 1));
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
