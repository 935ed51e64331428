package dev.debrief.platform.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Adds a guard to each new connection of the HTTP server. Neither Quarkus nor Vert.x gives access to the server or to a
 * connection before its first request, so the first request of all leads to the server that accepted its connection.
 */
class ConnectionGuards {

    private static final int BEFORE_THE_OTHER_FILTERS = 2000;
    private static final AttributeKey<Boolean> GUARDED = AttributeKey.valueOf(ConnectionGuards.class, "guarded");

    private final Acceptor acceptor;

    ConnectionGuards(ConnectionConfig config) {
        this.acceptor = new Acceptor(config);
    }

    void onFilters(@Observes Filters filters) {
        filters.register(this::guardServer, BEFORE_THE_OTHER_FILTERS);
    }

    private void guardServer(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            Channel server = connection.channel().parent();
            if (server != null && server.attr(GUARDED).setIfAbsent(true) == null) {
                server.pipeline().addFirst(acceptor);
            }
        }
        context.next();
    }

    /** First in the pipeline of the server, where each message is a new connection. */
    @Sharable
    private static final class Acceptor extends ChannelInboundHandlerAdapter {

        private final ConnectionConfig config;
        private final ConnectionCount count;

        Acceptor(ConnectionConfig config) {
            this.config = config;
            this.count = new ConnectionCount(config.maxPerAddress().orElse(Integer.MAX_VALUE));
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new ConnectionGuard(config, count));
            }
            server.fireChannelRead(accepted);
        }
    }
}
