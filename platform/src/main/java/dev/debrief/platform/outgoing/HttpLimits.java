package dev.debrief.platform.outgoing;

import java.time.Duration;

/**
 * Limits of one request.
 *
 * @param timeout from sending the request to the end of the response
 * @param connectTimeout for the connection and the TLS handshake; part of {@code timeout}
 * @param maxResponseBytes the rest of a longer body is not read
 */
public record HttpLimits(Duration timeout, Duration connectTimeout, int maxResponseBytes) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_RESPONSE_BYTES = 64 * 1024;

    /** Connects within 5 s and reads 64 KB of the body. */
    public static HttpLimits withTimeout(Duration timeout) {
        return new HttpLimits(timeout, CONNECT_TIMEOUT, MAX_RESPONSE_BYTES);
    }

    public HttpLimits withMaxResponseBytes(int newMaxResponseBytes) {
        return new HttpLimits(timeout, connectTimeout, newMaxResponseBytes);
    }
}
