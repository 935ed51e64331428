package dev.debrief.platform.problem;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * HTTP/1.1 alone without TLS. A request that asks to go on in HTTP/2 would have its whole body taken into memory before
 * any limit is looked at; an {@code Upgrade} header is ignored instead.
 */
@ApplicationScoped
class Http2ClearTextCustomizer implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
