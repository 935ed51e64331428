package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.EvidenceConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Selects the store by configuration. */
@ApplicationScoped
class ObjectStoreProducer {

    @Produces
    @Singleton
    ObjectStore store(EvidenceConfig config, LargeObjectService largeObjects, Clock clock) {
        return switch (config.store()) {
            case DATABASE -> new DatabaseStore(largeObjects);
            case S3 -> s3(config.s3(), clock);
        };
    }

    private static ObjectStore s3(EvidenceConfig.S3 s3, Clock clock) {
        return new S3Store(
                URI.create(required(s3.endpoint(), "endpoint") + "/" + required(s3.bucket(), "bucket")),
                new S3Signature(
                        s3.region(), required(s3.accessKey(), "access-key"), required(s3.secretKey(), "secret-key")),
                clock);
    }

    private static String required(Optional<String> value, String name) {
        return value.orElseThrow(
                () -> new IllegalStateException("debrief.evidence.store=s3 requires debrief.evidence.s3." + name));
    }
}
