package dev.debrief.platform.connection;

import dev.debrief.platform.problem.ProblemResponses;
import dev.debrief.platform.problem.ProblemType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** A problem as the bytes of an HTTP response, for connections that will be closed. */
final class RefusalResponse {

    private RefusalResponse() {}

    static ByteBuf of(ProblemType type, String detail) {
        byte[] body = ProblemResponses.json(type, detail).getBytes(StandardCharsets.UTF_8);
        String head =
                """
                HTTP/1.1 %s
                Content-Type: %s
                Content-Length: %d
                Cache-Control: no-store
                X-Content-Type-Options: nosniff
                Connection: close

                """.formatted(HttpResponseStatus.valueOf(type.status()), ProblemResponses.MEDIA_TYPE, body.length);
        return Unpooled.wrappedBuffer(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII), body);
    }
}
