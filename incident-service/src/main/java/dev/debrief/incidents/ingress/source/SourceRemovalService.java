package dev.debrief.incidents.ingress.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Deletes removed sources in small transactions. */
@ApplicationScoped
@Transactional
class SourceRemovalService {

    private static final int ROWS = 200;

    private final SourceRemovalRepository rows;

    SourceRemovalService(SourceRemovalRepository rows) {
        this.rows = rows;
    }

    /**
     * Deletes some rows of a removed source, the source itself with the last ones.
     *
     * @return whether it is gone
     */
    boolean continueWith(UUID sourceId) {
        if (rows.deleteSome(sourceId, ROWS) == ROWS) {
            return false;
        }
        rows.deleteSource(sourceId);
        return true;
    }
}
