package dev.debrief.platform.connection;

import dev.debrief.platform.problem.ProblemType;
import dev.debrief.platform.problem.StandardProblem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Refuses requests that cannot be parsed with a problem; Vert.x would answer without a body, or not at all. */
final class RequestGuard extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(RequestGuard.class);

    private final ConnectionGuard connection;

    /** That of the connection guard: what it writes is not encoded again. */
    private final ChannelHandlerContext unencoded;

    /** Requests without a complete response, including the one that arrives. */
    private int unanswered;

    private boolean responding;

    RequestGuard(ConnectionGuard connection, ChannelHandlerContext unencoded) {
        this.connection = connection;
        this.unencoded = unencoded;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (connection.hasRefused()) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (!request.decoderResult().isSuccess()) {
                ReferenceCountUtil.release(message);
                refuseUnreadable(request.decoderResult().cause());
                return;
            }
            Optional<String> fault = RequestHead.faultOf(request);
            if (fault.isPresent()) {
                ReferenceCountUtil.release(message);
                refuse(StandardProblem.MALFORMED_REQUEST, fault.get());
                return;
            }
            unanswered++;
            connection.headArrived();
        }
        if (message instanceof HttpContent content) {
            if (!content.decoderResult().isSuccess()) {
                ReferenceCountUtil.release(message);
                refuseUnreadable(content.decoderResult().cause());
                return;
            }
            connection.contentArrived(content.content().readableBytes());
            if (message instanceof LastHttpContent) {
                connection.requestArrived();
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (connection.hasRefused()) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!isInterim) {
            responding = !(message instanceof LastHttpContent);
            unanswered -= responding ? 0 : 1;
        }
        context.write(message, promise);
    }

    boolean isUnanswered() {
        return unanswered > 0;
    }

    private void refuseUnreadable(Throwable cause) {
        LOG.debugf("A request cannot be parsed: %s", cause);
        if (cause instanceof TooLongHttpLineException) {
            refuse(StandardProblem.URI_TOO_LONG, "The request line is too long. Use fewer or shorter parameters.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            refuse(StandardProblem.HEADERS_TOO_LARGE, "The headers are too large. Send fewer or shorter ones.");
        } else {
            refuse(StandardProblem.MALFORMED_REQUEST, "The request is not valid HTTP/1.1.");
        }
    }

    /** Without a response if this would disturb that of another request, or this one has its response already. */
    void refuse(ProblemType type, String detail) {
        int own = connection.isInBody() ? 1 : 0;
        boolean canAnswer = unanswered == own && !responding;
        connection.refuse(unencoded, canAnswer ? RefusalResponse.of(type, detail) : null);
    }
}
