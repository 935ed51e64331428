package dev.debrief.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Size limits of request bodies. */
@ConfigMapping(prefix = "debrief.http")
public interface HttpBodyConfig {

    /** Limit for JSON; a larger body is rejected before anything reads it. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Paths that accept larger bodies and read them as a stream, by name. */
    Map<String, LargeBody> largeBodies();

    /** A path that accepts larger bodies. */
    interface LargeBody {

        /** {@code *} stands for one segment: {@code /api/v1/incidents/&#42;/timeline/import}. */
        String path();

        /** Maximum number of bytes. The reader of the stream enforces it too, for a body without a length. */
        MemorySize limit();
    }
}
