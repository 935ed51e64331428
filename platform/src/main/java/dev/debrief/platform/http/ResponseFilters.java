package dev.debrief.platform.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Runs before anything else that answers requests, so that refusals have these headers too. */
@ApplicationScoped
class ResponseFilters implements HttpServerOptionsCustomizer {

    private static final int BEFORE_REQUEST_FILTERS = 1100;

    private final AllowedOrigins origins;
    private final ResponseHeaders headers;

    ResponseFilters(CorsConfig cors) {
        this.origins = new AllowedOrigins(cors);
        this.headers = new ResponseHeaders(!origins.isEmpty());
    }

    void onFilters(@Observes Filters filters) {
        filters.register(this::completeHeaders, BEFORE_REQUEST_FILTERS + 1);
        filters.register(new CrossOriginHandler(origins), BEFORE_REQUEST_FILTERS);
    }

    private void completeHeaders(RoutingContext context) {
        context.addHeadersEndHandler(ready -> headers.complete(context));
        context.next();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setCompressionSupported(true);
    }
}
