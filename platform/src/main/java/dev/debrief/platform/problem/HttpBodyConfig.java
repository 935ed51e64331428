package dev.debrief.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large the bodies of requests may be. */
@ConfigMapping(prefix = "debrief.http")
public interface HttpBodyConfig {

    /** Of JSON; what is longer is refused before anything reads it. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Paths that take larger bodies and read them as a stream, by a name of their own. */
    Map<String, LargeBody> largeBodies();

    /** A path that takes larger bodies. */
    interface LargeBody {

        /** {@code *} stands for one segment: {@code /api/v1/incidents/&#42;/timeline/import}. */
        String path();

        /** The most bytes; whoever reads the stream holds it as well, for a body without a length. */
        MemorySize limit();
    }
}
