package dev.debrief.postmortems.template;

import dev.debrief.platform.json.JsonColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Templates that ship with the service, as version 0. */
final class BuiltInTemplates {

    private static final Map<String, TemplateVersion> ALL =
            read(List.of(Template.STANDARD, "sre", "short", "security"));

    private BuiltInTemplates() {}

    static Map<String, TemplateVersion> all() {
        return new LinkedHashMap<>(ALL);
    }

    private static Map<String, TemplateVersion> read(List<String> keys) {
        Map<String, TemplateVersion> read = new LinkedHashMap<>();
        keys.forEach(key -> read.put(key, new TemplateVersion(0, template(key), false, null)));
        return read;
    }

    private static Template template(String key) {
        String name = "/templates/" + key + ".json";
        try (InputStream file = Objects.requireNonNull(BuiltInTemplates.class.getResourceAsStream(name), name)) {
            return JsonColumns.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Template.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
