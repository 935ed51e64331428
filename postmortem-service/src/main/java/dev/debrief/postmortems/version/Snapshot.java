package dev.debrief.postmortems.version;

import dev.debrief.postmortems.document.Document;
import java.util.UUID;

/**
 * A postmortem at one moment.
 *
 * @param edition how often it has been published
 */
public record Snapshot(UUID postmortemId, int edition, Manuscript manuscript, Document document) {}
