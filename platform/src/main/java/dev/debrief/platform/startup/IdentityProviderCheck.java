package dev.debrief.platform.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Checks that tokens can be verified: with a configured key, or with a server that has the expected issuer. */
@ApplicationScoped
class IdentityProviderCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final StartupConfig.Oidc config;
    private final ObjectMapper json;

    IdentityProviderCheck(StartupConfig config, ObjectMapper json) {
        this.config = config.oidc();
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
        try {
            URI discovery = URI.create(server.replaceAll("/+$", "") + "/.well-known/openid-configuration");
            HttpRequest request =
                    HttpRequest.newBuilder(discovery).timeout(TIMEOUT).build();
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray());
            return json.readTree(answer.body()).path("issuer").asText("");
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new StartupFailedException(
                    "the OIDC server at " + server + " does not answer with its configuration ("
                            + unreachable.getClass().getSimpleName() + "). Check DEBRIEF_OIDC_SERVER_URL.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartupFailedException("interrupted while waiting for the OIDC server");
        }
    }
}
