package dev.debrief.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {

    private static final ConnectionConfig CONFIG = new ConnectionConfig() {
        @Override
        public Duration headerTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration bodyTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public OptionalInt maxPerAddress() {
            return OptionalInt.of(2);
        }
    };

    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";

    private final ConnectionCount count = new ConnectionCount(2);

    @Test
    void closesAConnectionWithoutARequest() {
        EmbeddedChannel connection = connect();

        wait(connection, 10);

        assertThat(connection.isOpen()).isFalse();
        assertThat(sent(connection)).isEmpty();
    }

    @Test
    void refusesAHeadThatIsTooSlow() {
        EmbeddedChannel connection = connect();
        receive(connection, "GET / HTTP/1.1\r\n");
        wait(connection, 6);
        receive(connection, "Host: loc");
        wait(connection, 4);

        assertThat(sent(connection)).startsWith("HTTP/1.1 408 Request Timeout").contains("request-timeout");
        wait(connection, 2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void waitsForABodyThatMakesProgress() {
        EmbeddedChannel connection = connect();
        receive(connection, POST);
        for (int i = 0; i < 5; i++) {
            receive(connection, "x".repeat(10 * 1024));
            wait(connection, 19);
            assertThat(connection.isOpen()).isTrue();
        }

        receive(connection, "x".repeat(1000));
        wait(connection, 20);
        wait(connection, 20);

        assertThat(sent(connection)).startsWith("HTTP/1.1 408");
    }

    @Test
    void waitsWhileTheServiceDoesNotRead() {
        EmbeddedChannel connection = connect();
        receive(connection, POST);
        connection.config().setAutoRead(false);

        wait(connection, 100);

        assertThat(connection.isOpen()).isTrue();
        assertThat(sent(connection)).isEmpty();
    }

    @Test
    void doesNotLimitTheTimeBetweenRequests() {
        EmbeddedChannel connection = connect();
        receive(connection, GET);
        respond(connection);
        wait(connection, 100);

        receive(connection, GET);
        respond(connection);

        assertThat(sent(connection)).contains("200 OK").doesNotContain("408");
    }

    /** The response of the first request must not be mixed with a refusal of the second. */
    @Test
    void refusesAPipelinedRequestWithoutAResponse() {
        EmbeddedChannel connection = connect();
        receive(connection, GET);

        receive(connection, "NONSENSE\r\n\r\n");

        assertThat(connection.isOpen()).isFalse();
        assertThat(sent(connection)).isEmpty();
    }

    @Test
    void ignoresALateResponseToARefusedRequest() {
        EmbeddedChannel connection = connect();
        receive(connection, POST);
        wait(connection, 20);
        assertThat(sent(connection)).startsWith("HTTP/1.1 408");

        respond(connection);

        assertThat(sent(connection)).isEmpty();
    }

    @Test
    void limitsTheConnectionsOfAnAddress() {
        EmbeddedChannel first = connect();
        connect();

        EmbeddedChannel third = connect();
        assertThat(sent(third)).startsWith("HTTP/1.1 429").contains("too-many-requests");

        first.close();
        assertThat(sent(connect())).isEmpty();
    }

    private EmbeddedChannel connect() {
        EmbeddedChannel connection =
                new EmbeddedChannel(DefaultChannelId.newInstance(), true, false, new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast("httpDecoder", new HttpRequestDecoder())
                                .addLast("httpEncoder", new HttpResponseEncoder())
                                .addLast(new ChannelInboundHandlerAdapter())
                                .addFirst(new ConnectionGuard(CONFIG, count));
                    }
                }) {
                    @Override
                    protected SocketAddress remoteAddress0() {
                        return new InetSocketAddress("192.0.2.1", 40_000);
                    }
                };
        connection.freezeTime();
        return connection;
    }

    private static void receive(EmbeddedChannel connection, String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private static void respond(EmbeddedChannel connection) {
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        response.headers().set("Content-Length", 0);
        connection.write(response);
        connection.flush();
    }

    private static void wait(EmbeddedChannel connection, int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        connection.runPendingTasks();
    }

    private static String sent(EmbeddedChannel connection) {
        StringBuilder sent = new StringBuilder();
        for (ByteBuf bytes = connection.readOutbound(); bytes != null; bytes = connection.readOutbound()) {
            sent.append(bytes.toString(StandardCharsets.UTF_8));
        }
        return sent.toString();
    }
}
