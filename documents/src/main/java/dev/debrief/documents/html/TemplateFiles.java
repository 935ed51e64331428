package dev.debrief.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where templates come from. */
interface TemplateFiles {

    /** @param name a file in the templates folder, such as {@code page.html} */
    String text(String name);

    /** Reads a file of the templates folder of this module. */
    static String read(String name) {
        try (InputStream file = TemplateFiles.class.getResourceAsStream("/templates/document/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
