package dev.debrief.platform.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Disables HTTP/2 without TLS. The body of an {@code Upgrade} request would be buffered before any limit is checked;
 * the header is ignored instead.
 */
@ApplicationScoped
class Http2ClearTextCustomizer implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
