package dev.debrief.incidents.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Limits and storage of evidence. */
@ConfigMapping(prefix = "debrief.evidence")
public interface EvidenceConfig {

    /** Maximum size of a file. {@code debrief.http.max-large-body-size} must be larger. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** Accepted media types of files. */
    @WithDefault("image/png,image/jpeg,image/gif,image/webp,text/plain,text/csv,text/markdown,application/json,"
            + "application/pdf,application/zip,video/mp4,audio/mpeg")
    Set<String> mediaTypes();

    /** Maximum number of pieces of evidence of an incident. */
    @WithDefault("500")
    int maxPerIncident();

    /** Deletes uploads that are not finished within this time. */
    @WithDefault("1h")
    Duration abandonedAfter();

    /** Where content is stored. */
    @WithDefault("database")
    Store store();

    S3 s3();

    /** Where content is stored. */
    enum Store {
        /** Large objects of the service's own PostgreSQL. */
        DATABASE,
        /** A bucket of an S3-compatible server. */
        S3
    }

    /** The bucket, of AWS or of another S3-compatible server. */
    interface S3 {

        /** URL of another server than AWS: {@code https://s3.example.com}. Its buckets are addressed by path. */
        Optional<String> endpoint();

        /** Required if {@link #store()} is S3. */
        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        /** Without keys, the default credentials chain of the AWS SDK is used, such as a web identity. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
