package dev.debrief.platform.problem;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** Recognizes failures of a connection that the client has closed. */
public final class ClientDeparture {

    private static final AttributeKey<Boolean> LEFT = AttributeKey.valueOf(ClientDeparture.class, "left");

    private ClientDeparture() {}

    /** Remembers that the client of a connection has left, before a request fails because of that. */
    public static void mark(Channel connection) {
        connection.attr(LEFT).set(true);
    }

    /** Whether the client has left and the request failed because of that. Nobody reads its response. */
    static boolean isCauseOf(Throwable failure, @Nullable RoutingContext request) {
        return request != null
                && request.request().connection() instanceof ConnectionBase connection
                && connection.channel().attr(LEFT).get() != null
                && isCauseOf(failure);
    }

    /** Whether a connection closed. It can be any connection: ask only where it must be that of the client. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(ClientDeparture::isShownBy);
    }

    private static boolean isShownBy(Throwable one) {
        if (one instanceof HttpClosedException || one instanceof ClosedChannelException) {
            return true;
        }
        String message = String.valueOf(one.getMessage());
        return one instanceof IOException
                && (message.contains("Connection reset")
                        || message.contains("Broken pipe")
                        || message.contains("Connection was closed"));
    }
}
