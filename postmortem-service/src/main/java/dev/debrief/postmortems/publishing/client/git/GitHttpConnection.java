package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** One request of JGit. It is sent when its response is first asked for. */
final class GitHttpConnection implements HttpConnection {

    private final URL url;
    private final GitHttp http;
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String method = "GET";
    private @Nullable OutgoingResponse response;

    GitHttpConnection(URL url, GitHttp http) {
        this.url = url;
        this.http = http;
    }

    private OutgoingResponse response() throws IOException {
        OutgoingResponse received = response;
        if (received == null) {
            received = http.send(new OutgoingRequest(method, url.toString(), headers, body.toByteArray()));
            response = received;
        }
        return received;
    }

    @Override
    public int getResponseCode() throws IOException {
        return response().status();
    }

    @Override
    public URL getURL() {
        return url;
    }

    @Override
    public String getResponseMessage() throws IOException {
        return "status " + getResponseCode();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return response == null ? Map.of() : response.headers().map();
    }

    /** Responses are not compressed: their length would say nothing about what they expand to. */
    @Override
    public void setRequestProperty(String key, String value) {
        if (!key.equalsIgnoreCase("Accept-Encoding")) {
            headers.put(key, value);
        }
    }

    @Override
    public void setRequestMethod(String requestMethod) {
        method = requestMethod;
    }

    @Override
    public String getContentType() {
        return String.valueOf(getHeaderField("Content-Type"));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (getHeaderField("Content-Encoding") != null) {
            throw new IOException("The response is compressed, which was not asked for.");
        }
        return new ByteArrayInputStream(response().body());
    }

    @Override
    @SuppressWarnings("NullAway") // as the interface says: null without such a header
    public String getHeaderField(String name) {
        return response == null ? null : response.headers().firstValue(name).orElse(null);
    }

    @Override
    public List<String> getHeaderFields(String name) {
        return response == null ? List.of() : response.headers().allValues(name);
    }

    @Override
    public int getContentLength() {
        return response == null ? -1 : response.body().length;
    }

    @Override
    public OutputStream getOutputStream() {
        return body;
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public boolean usingProxy() {
        return false;
    }

    @Override
    public void connect() throws IOException {
        response();
    }

    @Override
    public void setUseCaches(boolean ignored) {}

    @Override
    public void setConnectTimeout(int ignored) {}

    @Override
    public void setReadTimeout(int ignored) {}

    @Override
    public void setInstanceFollowRedirects(boolean ignored) {}

    @Override
    public void setDoOutput(boolean ignored) {}

    @Override
    public void setFixedLengthStreamingMode(int ignored) {}

    @Override
    public void setChunkedStreamingMode(int ignored) {}

    @Override
    public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new UnsupportedOperationException("Certificates are always checked.");
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        throw new UnsupportedOperationException("Certificates are always checked.");
    }
}
