package dev.debrief.platform.outgoing;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no complete response.
 *
 * @param detail one sentence for operators
 */
public record NetworkFailure(Kind kind, String detail) {

    public enum Kind {
        TIMEOUT,
        /** The connection failed during the exchange. */
        NETWORK_ERROR,
        TLS_ERROR,
        /** No address, no route or no listener. */
        UNREACHABLE
    }

    /** Classifies the failure of a request, or of another protocol that runs over TCP. */
    public static NetworkFailure of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new NetworkFailure(Kind.TLS_ERROR, "TLS handshake failed: " + cause.getMessage());
            }
            if (cause instanceof io.netty.channel.ConnectTimeoutException) {
                return new NetworkFailure(Kind.TIMEOUT, "Connecting timed out.");
            }
            if (cause instanceof TimeoutException) {
                return new NetworkFailure(Kind.TIMEOUT, "No complete response in time.");
            }
            if (cause instanceof UnknownHostException) {
                return new NetworkFailure(Kind.UNREACHABLE, "The host name cannot be resolved.");
            }
            if (cause instanceof io.netty.handler.proxy.ProxyConnectException) {
                return new NetworkFailure(Kind.UNREACHABLE, "The proxy does not connect to the receiver.");
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return new NetworkFailure(Kind.UNREACHABLE, "The receiver is unreachable.");
            }
        }
        return new NetworkFailure(Kind.NETWORK_ERROR, "The connection failed: " + failure);
    }
}
