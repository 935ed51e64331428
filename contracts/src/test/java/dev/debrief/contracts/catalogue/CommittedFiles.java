package dev.debrief.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed generated files: their locations, and whether they match the records. */
public final class CommittedFiles {

    private static final boolean ACCEPT = Boolean.getBoolean("debrief.accept");
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));

    public static final Path CONTRACTS = MODULE.resolve("src/main/resources/contracts");
    public static final Path RELEASED = MODULE.resolve("src/test/resources/released");
    public static final Path DOCS = MODULE.resolveSibling("docs");

    private CommittedFiles() {}

    public static Path schema(Class<? extends DomainEvent> event) {
        return CONTRACTS.resolve(fileName(event) + ".schema.json");
    }

    public static Path sample(Class<? extends DomainEvent> event) {
        return CONTRACTS.resolve(fileName(event) + ".sample.json");
    }

    public static String pretty(JsonNode json) {
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares a committed file with the generated content; overwrites it if changes are accepted. */
    public static void check(Path file, String generated) {
        if (ACCEPT) {
            write(file, generated);
        }
        assertThat(file)
                .as("%s is out of date: run mvn -pl contracts test -Ddebrief.accept=true and review the diff", file)
                .hasContent(generated);
    }

    /** The copies of a file of {@link #CONTRACTS} from released versions. */
    public static List<Path> released(Path today) {
        if (!Files.exists(RELEASED)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(RELEASED)) {
            return versions.map(version -> version.resolve(CONTRACTS.relativize(today)))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code incident/resolved.v1}. */
    private static String fileName(Class<? extends DomainEvent> event) {
        String schemas = "https://debrief.dev/schemas/";
        return EventTypes.schemaOf(event).substring(schemas.length());
    }
}
