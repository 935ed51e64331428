package dev.debrief.postmortems.version;

import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.language.TextPlace;
import java.util.List;
import java.util.UUID;

/**
 * A postmortem at one moment.
 *
 * @param edition how often it has been published
 * @param texts what the document says in people's words
 */
public record Snapshot(
        UUID postmortemId, int edition, Manuscript manuscript, Document document, List<TextPlace> texts) {

    public Snapshot {
        texts = List.copyOf(texts);
    }
}
