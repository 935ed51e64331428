package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.EvidenceConfig;
import dev.debrief.platform.outgoing.OutgoingProxy;
import dev.debrief.platform.outgoing.ProxyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Selects the store by configuration. */
@ApplicationScoped
class ObjectStoreProducer {

    @Produces
    @Singleton
    ObjectStore store(EvidenceConfig config, ProxyConfig proxy, LargeObjectService largeObjects) {
        return switch (config.store()) {
            case DATABASE -> new DatabaseStore(largeObjects);
            case S3 -> s3(config.s3(), OutgoingProxy.of(proxy).orElse(null));
        };
    }

    private static ObjectStore s3(EvidenceConfig.S3 s3, @Nullable OutgoingProxy proxy) {
        String bucket = s3.bucket()
                .orElseThrow(() ->
                        new IllegalStateException("debrief.evidence.store=s3 requires debrief.evidence.s3.bucket"));
        return new S3Store(S3ClientFactory.create(s3, proxy), bucket);
    }
}
