package dev.debrief.notifications.channel;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Maps network failures to outcomes. */
final class NetworkFailureClassifier {

    private NetworkFailureClassifier() {}

    static SendResult classify(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return SendResult.failure(Outcome.TLS_ERROR, "TLS handshake failed: " + cause.getMessage());
            }
            if (cause instanceof ConnectTimeoutException) {
                return SendResult.failure(Outcome.TIMEOUT, "Connecting timed out.");
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return SendResult.failure(Outcome.UNREACHABLE, "The receiver is unreachable.");
            }
        }
        return SendResult.failure(Outcome.NETWORK_ERROR, "The connection failed: " + failure);
    }
}
