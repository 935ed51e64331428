package dev.debrief.platform.connection;

import dev.debrief.platform.problem.ClientDeparture;
import dev.debrief.platform.problem.StandardProblem;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose requests arrive too slowly, or whose address has too many. First in the pipeline, so it
 * sees each byte; {@link RequestGuard} tells it where requests begin and end. Runs on the connection's event loop.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(ConnectionGuard.class);

    private static final String HTTP_ENCODER = "httpEncoder";

    /** Bytes of a body that must arrive within each timeout. */
    private static final int MIN_PROGRESS = 10 * 1024;

    /** How long a refused client can keep sending. Closing at once would discard the response it has not read. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private enum Phase {
        BETWEEN_REQUESTS,
        HEAD,
        BODY
    }

    private final ConnectionConfig config;
    private final ConnectionCount count;
    private @Nullable InetAddress counted;
    private @Nullable RequestGuard requests;
    private Phase phase = Phase.BETWEEN_REQUESTS;
    private int progress;
    private boolean receivedNothing = true;
    private boolean refused;
    private boolean leftTooEarly;
    private @Nullable ScheduledFuture<?> timer;

    ConnectionGuard(ConnectionConfig config, ConnectionCount count) {
        this.config = config;
        this.count = count;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        boolean isHttp = context.pipeline().get(HTTP_ENCODER) != null;
        if (context.channel().remoteAddress() instanceof InetSocketAddress remote) {
            if (!count.add(remote.getAddress())) {
                LOG.debugf("%s has too many connections", remote.getAddress());
                refuse(
                        context,
                        isHttp
                                ? RefusalResponse.of(
                                        StandardProblem.TOO_MANY_REQUESTS,
                                        "Your address has too many connections. Close some and try again.")
                                : null);
                return;
            }
            counted = remote.getAddress();
        }
        if (isHttp) {
            RequestGuard guard = new RequestGuard(this, context);
            context.pipeline().addAfter(HTTP_ENCODER, null, guard);
            requests = guard;
            phase = Phase.HEAD;
            startTimer(context);
        }
        context.fireChannelActive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ClientDeparture.mark(context.channel());
        leftTooEarly = isInRequest(); // before the service answers a client that is gone
        context.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ClientDeparture.mark(context.channel());
        stopTimer();
        if (counted != null) {
            count.remove(counted);
        }
        if (leftTooEarly || isInRequest()) {
            LOG.debugf(
                    "The client %s left before it had its response",
                    context.channel().remoteAddress());
        }
        context.fireChannelInactive();
    }

    private boolean isInRequest() {
        return !refused && requests != null && (requests.isUnanswered() || phase == Phase.HEAD && !receivedNothing);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (refused) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        receivedNothing = false;
        if (phase == Phase.BETWEEN_REQUESTS) {
            phase = Phase.HEAD;
        }
        context.fireChannelRead(bytes);
        startTimer(context);
    }

    void headArrived() {
        stopTimer();
        phase = Phase.BODY;
        progress = 0;
    }

    void contentArrived(int bytes) {
        progress += bytes;
    }

    void requestArrived() {
        stopTimer();
        phase = Phase.BETWEEN_REQUESTS;
    }

    boolean isInBody() {
        return phase == Phase.BODY;
    }

    boolean hasRefused() {
        return refused;
    }

    /** Ignores what else arrives, and closes the connection. @param response null for none */
    void refuse(ChannelHandlerContext context, @Nullable Object response) {
        refused = true;
        stopTimer();
        if (response == null) {
            context.close();
            return;
        }
        context.writeAndFlush(response).addListener(written -> {
            if (context.channel() instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
            }
        });
        context.channel().config().setAutoRead(true);
        timer = context.executor().schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Only for what has not arrived with the last read, so that most requests need no timer. */
    private void startTimer(ChannelHandlerContext context) {
        if (requests != null && phase != Phase.BETWEEN_REQUESTS && timer == null) {
            Duration timeout = phase == Phase.HEAD ? config.headerTimeout() : config.bodyTimeout();
            timer = context.executor().schedule(() -> expire(context), timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** While the service does not read, it is not the client that is slow. */
    private void expire(ChannelHandlerContext context) {
        timer = null;
        if (!context.channel().config().isAutoRead() || (phase == Phase.BODY && progress >= MIN_PROGRESS)) {
            progress = 0;
            startTimer(context);
        } else if (receivedNothing) {
            refuse(context, null);
        } else if (requests != null) {
            LOG.debugf("A request of %s arrives too slowly", context.channel().remoteAddress());
            requests.refuse(
                    StandardProblem.REQUEST_TIMEOUT, "The request did not arrive in time. Send it again, faster.");
        }
    }
}
