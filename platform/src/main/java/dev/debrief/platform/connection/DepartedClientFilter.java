package dev.debrief.platform.connection;

import dev.debrief.platform.problem.ClientDeparture;
import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Drops what the libraries of the HTTP server log when a client leaves: a stack trace for each. {@link ConnectionGuard}
 * logs one line instead.
 */
@LoggingFilter(name = "departed-clients")
public final class DepartedClientFilter implements Filter {

    /** Categories that log about connections of the HTTP server only. */
    private static final List<String> HTTP_SERVER = List.of(
            "org.jboss.resteasy.reactive.server",
            "org.jboss.resteasy.reactive.common.core",
            "io.quarkus.resteasy.reactive.server",
            "io.quarkus.vertx.http",
            "io.quarkus.mutiny",
            "io.vertx.ext.web",
            "io.vertx.core.http",
            "io.vertx.core.net",
            "io.vertx.core.impl",
            "io.netty");

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String category = String.valueOf(entry.getLoggerName());
        return thrown == null
                || HTTP_SERVER.stream().noneMatch(category::startsWith)
                || !ClientDeparture.isCauseOf(thrown);
    }
}
