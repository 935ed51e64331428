package dev.debrief.documents.docx;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file of parts, the same for the same parts. */
final class DocxFile implements Closeable {

    /** Later than the first time of a ZIP file, with which Java writes the time of the time zone as well. */
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param file is not closed */
    DocxFile(OutputStream file) {
        this.zip = new ZipOutputStream(new FilterOutputStream(file) {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
    }

    /** What is in a part. */
    @FunctionalInterface
    interface Content {

        void write(XmlWriter xml) throws IOException;
    }

    void write(String name, Content content) throws IOException {
        start(name);
        content.write(new XmlWriter(zip));
        zip.closeEntry();
    }

    void write(String name, byte[] content) throws IOException {
        start(name);
        zip.write(content);
        zip.closeEntry();
    }

    /** A part that is the same in all documents. @param resource its file in this module */
    void copy(String name, String resource) throws IOException {
        try (InputStream content = DocxFile.class.getResourceAsStream("/docx/" + resource)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no resource " + resource);
            }
            write(name, content.readAllBytes());
        }
    }

    private void start(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SAME_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
