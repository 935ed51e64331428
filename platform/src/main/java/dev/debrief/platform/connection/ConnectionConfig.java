package dev.debrief.platform.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits of connections. */
@ConfigMapping(prefix = "debrief.connections")
public interface ConnectionConfig {

    /** How long the request line and the headers may take to arrive, from the connection or their first byte. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long a body may take to arrive; a longer one must make progress within each such period. */
    @WithDefault("20s")
    Duration bodyTimeout();

    /** Maximum number of connections of one address; unlimited if absent. */
    OptionalInt maxPerAddress();
}
