package dev.debrief.postmortems.version;

import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.language.LocatedText;
import java.util.List;
import java.util.UUID;

/**
 * A postmortem at one moment.
 *
 * @param edition how often it has been published
 * @param texts what the document says in people's words
 */
public record VersionSnapshot(
        UUID postmortemId, int edition, ContentSnapshot content, Document document, List<LocatedText> texts) {

    public VersionSnapshot {
        texts = List.copyOf(texts);
    }
}
