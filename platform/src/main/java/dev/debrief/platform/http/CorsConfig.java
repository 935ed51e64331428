package dev.debrief.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which web pages may call the API. */
@ConfigMapping(prefix = "debrief.cors")
public interface CorsConfig {

    /** See {@link AllowedOrigins} for the syntax. Empty: none. */
    Optional<List<String>> origins();
}
