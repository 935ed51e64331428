package dev.debrief.postmortems.version;

import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.language.LocatedText;
import java.util.List;
import java.util.UUID;

/**
 * A postmortem at one point in time.
 *
 * @param edition how often it has been published
 * @param texts the texts to check for blaming language
 * @param incidents all that the document shows
 */
public record VersionSnapshot(
        UUID postmortemId,
        int edition,
        ContentSnapshot content,
        Document document,
        List<LocatedText> texts,
        List<UUID> incidents) {

    public VersionSnapshot {
        incidents = List.copyOf(incidents);
        texts = List.copyOf(texts);
    }
}
