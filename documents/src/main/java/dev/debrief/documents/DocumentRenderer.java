package dev.debrief.documents;

import dev.debrief.documents.model.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Renders documents in one format. Implementations are thread-safe and write the same bytes for the same document. */
public interface DocumentRenderer {

    /**
     * Writes the complete file, text in UTF-8. It is written in pieces: the memory needed does not grow with the length
     * of the timeline. Does not close the stream.
     */
    void render(Document document, OutputStream file) throws IOException;

    /** The complete file. */
    default byte[] render(Document document) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            render(document, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
