package dev.debrief.incidents.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What is taken as evidence, and where it is kept. */
@ConfigMapping(prefix = "debrief.evidence")
public interface EvidenceConfig {

    /** The most bytes of a file; {@code debrief.http.max-large-body-size} must be larger. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** Media types of files. */
    @WithDefault("image/png,image/jpeg,image/gif,image/webp,text/plain,text/csv,text/markdown,application/json,"
            + "application/pdf,application/zip,video/mp4,audio/mpeg")
    Set<String> mediaTypes();

    /** Pieces of evidence that one incident can have. */
    @WithDefault("500")
    int maxPerIncident();

    /** An upload that was not finished within this time is swept away. */
    @WithDefault("1h")
    Duration abandonedAfter();

    /** Where the bytes are kept. */
    @WithDefault("database")
    Store store();

    S3 s3();

    /** Where the bytes are kept. */
    enum Store {
        /** Large objects of the service's own PostgreSQL. */
        DATABASE,
        /** A bucket of an S3-compatible server. */
        S3
    }

    /** The bucket; needed when {@link #store()} is S3. */
    interface S3 {

        /** With its scheme: {@code https://s3.example.com}. */
        Optional<String> endpoint();

        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
