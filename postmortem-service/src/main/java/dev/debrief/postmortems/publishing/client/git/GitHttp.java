package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one use of a repository, through the client that guards them. After one that got no complete
 * response, no other is sent: JGit would repeat it without credentials.
 */
final class GitHttp implements HttpConnectionFactory {

    private final OutgoingHttpClient client;
    private @Nullable OutgoingResponse last;
    private @Nullable RuntimeException failure;
    private boolean broken;

    GitHttp(OutgoingHttpClient client) {
        this.client = client;
    }

    @Override
    public HttpConnection create(URL url) {
        return new GitHttpConnection(url, this);
    }

    @Override
    public HttpConnection create(URL url, Proxy ignored) {
        return create(url);
    }

    OutgoingResponse send(OutgoingRequest request) throws IOException {
        if (broken) {
            throw new IOException("An earlier request has failed.");
        }
        try {
            OutgoingResponse response = client.send(request);
            last = response;
            broken = response.truncated();
            if (broken) {
                throw new IOException("The response is too long.");
            }
            return response;
        } catch (RefusedUrlException | NetworkFailureException failed) {
            failure = failed;
            broken = true;
            throw new IOException(failed);
        }
    }

    /** The last response. */
    @Nullable OutgoingResponse last() {
        return last;
    }

    /** Why there was no response to a request. */
    @Nullable RuntimeException failure() {
        return failure;
    }
}
