package dev.debrief.notifications.channel;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sorts what goes wrong on the wire. */
final class NetworkFailureClassifier {

    private NetworkFailureClassifier() {}

    static SendResult classify(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return SendResult.failure(Outcome.TLS_ERROR, "No secure connection: " + cause.getMessage());
            }
            if (cause instanceof ConnectTimeoutException) {
                return SendResult.failure(Outcome.TIMEOUT, "No connection in time.");
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return SendResult.failure(Outcome.UNREACHABLE, "Nobody is listening there.");
            }
        }
        return SendResult.failure(Outcome.NETWORK_ERROR, "The connection broke: " + failure);
    }
}
