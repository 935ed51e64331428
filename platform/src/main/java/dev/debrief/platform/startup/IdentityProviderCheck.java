package dev.debrief.platform.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.outgoing.OutgoingProxy;
import dev.debrief.platform.outgoing.ProxyConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks that tokens can be verified: with a configured key, or with a server that has the expected issuer. */
@ApplicationScoped
class IdentityProviderCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final StartupConfig.Oidc config;
    private final Optional<OutgoingProxy> proxy;
    private final Vertx vertx;
    private final ObjectMapper json;

    IdentityProviderCheck(StartupConfig config, ProxyConfig proxy, Vertx vertx, ObjectMapper json) {
        this.config = config.oidc();
        this.proxy = OutgoingProxy.of(proxy);
        this.vertx = vertx;
        this.json = json;
    }

    void run() {
        if (config.publicKey().isPresent()) {
            return;
        }
        String server = config.serverUrl()
                .orElseThrow(() -> new StartupFailedException(
                        "no key or server to verify tokens is configured. Set DEBRIEF_OIDC_SERVER_URL to"
                                + " your OIDC server, or DEBRIEF_OIDC_PUBLIC_KEY to the key of your issuer."));
        String issuer = issuerOf(server);
        if (!issuer.equals(config.issuer())) {
            throw new StartupFailedException("the OIDC server at " + server + " issues tokens as '" + issuer
                    + "', but '"
                    + config.issuer()
                    + "' is expected. Set DEBRIEF_OIDC_ISSUER to the first, or DEBRIEF_OIDC_SERVER_URL to another"
                    + " server.");
        }
    }

    private String issuerOf(String server) {
        HttpClient client =
                vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(Math.toIntExact(TIMEOUT.toMillis())));
        try {
            Buffer answer = client.request(discovery(server))
                    .compose(request -> request.send())
                    .compose(response -> response.body())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return json.readTree(answer.getBytes()).path("issuer").asText("");
        } catch (IOException | IllegalArgumentException | TimeoutException | ExecutionException unreachable) {
            throw new StartupFailedException("the OIDC server at " + server
                    + " does not answer with its configuration (" + oneLine(unreachable)
                    + "). Check DEBRIEF_OIDC_SERVER_URL, and if it is behind a proxy or has a certificate of your own,"
                    + " DEBRIEF_PROXY_HOST and DEBRIEF_TLS_CA_CERTIFICATES.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartupFailedException("interrupted while waiting for the OIDC server at " + server);
        } finally {
            client.close();
        }
    }

    private RequestOptions discovery(String server) {
        URI discovery = URI.create(server.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        if (discovery.getHost() == null) {
            throw new IllegalArgumentException("no URL with a host");
        }
        boolean tls = "https".equalsIgnoreCase(discovery.getScheme());
        RequestOptions request = new RequestOptions()
                .setHost(discovery.getHost())
                .setPort(discovery.getPort() > 0 ? discovery.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(discovery.getRawPath());
        proxy.filter(one -> one.isUsedFor(discovery.getHost()))
                .ifPresent(one -> request.setProxyOptions(one.options()));
        return request;
    }

    private static String oneLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank() ? "no answer" : message.replaceAll("\\s+", " ");
    }
}
