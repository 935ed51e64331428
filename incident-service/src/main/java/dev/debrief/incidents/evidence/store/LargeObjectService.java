package dev.debrief.incidents.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Reads and writes large objects, in a short transaction per chunk, so that slow callers hold no connection. */
@ApplicationScoped
class LargeObjectService {

    private final EvidenceObjectRepository objects;

    LargeObjectService(EvidenceObjectRepository objects) {
        this.objects = objects;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void create(String ref) {
        objects.create(ref);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void append(String ref, long offset, byte[] bytes) {
        objects.append(ref, offset, bytes);
    }

    @Transactional(TxType.REQUIRES_NEW)
    byte[] read(String ref, long offset, int length) {
        return objects.read(ref, offset, length);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void delete(String ref) {
        objects.unlink(ref);
    }
}
