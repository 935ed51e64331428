package dev.debrief.documents;

import dev.debrief.documents.model.Document;

/** Renders documents in one format. Implementations are thread-safe and return the same bytes for the same document. */
public interface DocumentRenderer {

    /** The complete file. Text is encoded in UTF-8. */
    byte[] render(Document document);
}
