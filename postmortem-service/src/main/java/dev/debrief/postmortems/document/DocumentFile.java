package dev.debrief.postmortems.document;

import dev.debrief.postmortems.rendering.DocumentFormat;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A document in one format, ready to be written.
 *
 * @param title the name of the file without its extension
 * @param digest SHA-256 of what the file is made of: equal digests mean equal files
 */
public record DocumentFile(DocumentFormat format, String title, byte[] digest, Content content) {

    /** Writes the file; does not close the stream. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    /** The same file with the label of its version in its name. */
    DocumentFile named(String version) {
        return new DocumentFile(format, title + "-" + version, digest, content);
    }

    public String name() {
        return title + "." + format.extension();
    }
}
