package dev.debrief.incidents.ingress.history;

import jakarta.persistence.Embeddable;

/**
 * How many incidents an import has processed.
 *
 * @param imported new ones
 * @param unchanged already known, from an earlier import or from webhooks
 * @param skipped not resolved yet, or ignored by rules
 * @param failed could not be read or stored
 */
@Embeddable
public record HistoryCounts(int imported, int unchanged, int skipped, int failed) {

    static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0);
    static final HistoryCounts IMPORTED = new HistoryCounts(1, 0, 0, 0);
    static final HistoryCounts UNCHANGED = new HistoryCounts(0, 1, 0, 0);
    static final HistoryCounts SKIPPED = new HistoryCounts(0, 0, 1, 0);

    static HistoryCounts failed(int incidents) {
        return new HistoryCounts(0, 0, 0, incidents);
    }

    HistoryCounts plus(HistoryCounts other) {
        return new HistoryCounts(
                imported + other.imported, unchanged + other.unchanged, skipped + other.skipped, failed + other.failed);
    }

    int total() {
        return imported + unchanged + skipped + failed;
    }
}
