package dev.debrief.incidents.evidence.store;

import dev.debrief.platform.identity.Ids;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Registers every stored object, and deletes abandoned ones. */
@ApplicationScoped
public class EvidenceStorageService implements EvidenceStorage {

    private static final Logger LOG = Logger.getLogger(EvidenceStorageService.class);
    private static final int SWEEP_BATCH_SIZE = 100;

    private final EvidenceObjectRepository objects;
    private final ObjectStore store;
    private final Duration abandonedAfter;

    EvidenceStorageService(
            EvidenceObjectRepository objects,
            ObjectStore store,
            @ConfigProperty(name = "debrief.evidence.abandoned-after", defaultValue = "1h") Duration abandonedAfter) {
        this.objects = objects;
        this.store = store;
        this.abandonedAfter = abandonedAfter;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public String register() {
        String ref = Ids.next().toString();
        objects.insert(ref);
        return ref;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean markAttached(String ref) {
        return objects.attach(ref) == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void discard(String ref) {
        objects.discard(ref);
    }

    @Override
    public void deleteNow(String ref) {
        delete(ref);
    }

    @Override
    public Writer write(String ref) throws IOException {
        return store.write(ref);
    }

    @Override
    public InputStream open(String ref, long from, long length) throws IOException {
        return store.open(ref, from, length);
    }

    /** Deletes discarded objects and unfinished uploads. Returns how many. */
    public int sweep() {
        List<String> expired = objects.findExpired(abandonedAfter, SWEEP_BATCH_SIZE);
        expired.forEach(this::delete);
        return expired.size();
    }

    private void delete(String ref) {
        try {
            store.delete(ref);
            objects.deleteUnattached(ref);
        } catch (IOException e) {
            LOG.warnf("Cannot delete stored evidence %s, will retry: %s", ref, e.getMessage());
        }
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduledSweep() {
        sweep();
    }
}
