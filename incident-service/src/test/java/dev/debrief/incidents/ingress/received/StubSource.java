package dev.debrief.incidents.ingress.received;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.Map;
import java.util.UUID;

/** A source of the {@link StubKind}. */
public record StubSource(String key, String secret) {

    public static StubSource add() {
        return add("secret-of-the-stub-" + UUID.randomUUID());
    }

    public static StubSource add(String secret) {
        String key = "stub-" + UUID.randomUUID();
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/ingress-sources",
                        Map.of("key", key, "kind", StubKind.NAME, "name", "A stub", "secret", secret))
                .expect(201);
        return new StubSource(key, secret);
    }

    public String location() {
        return "/api/v1/ingress-sources/" + key;
    }

    public String deliveryUrl() {
        return "/api/v1/ingress/" + key;
    }

    /** A client that authenticates. */
    public ApiClient sender() {
        return ApiClient.anonymous().with(StubKind.SECRET_HEADER, secret);
    }

    public ApiResponse send(String body) {
        return sender().post(deliveryUrl(), "text/plain", body.getBytes(UTF_8));
    }

    /** Sends a delivery that is accepted; returns its path. */
    public String deliver(String body) {
        return "/api/v1/ingress/received/" + send(body).expect(202).text("/id");
    }
}
