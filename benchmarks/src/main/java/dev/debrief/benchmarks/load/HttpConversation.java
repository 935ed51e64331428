package dev.debrief.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One keep-alive connection on which requests are sent one after the other. Not thread-safe. */
public final class HttpConversation implements AutoCloseable {

    private final SocketChannel channel;
    private final ResponseBuffer response = new ResponseBuffer();

    public HttpConversation(URI baseUrl) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", baseUrl.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Sends a request and returns the body of the response; it stays valid until the next one. */
    public String send(byte[] request, int expectedStatus) throws IOException {
        response.clear();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        while (!response.readFrom(channel)) {
            // Waits for the rest.
        }
        if (response.status() != expectedStatus) {
            throw new IOException("status " + response.status() + ": " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
