package dev.debrief.localstack;

import dev.debrief.localstack.host.LocalStackException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packaged application of a service. From a plain class path, the JVM can write the classes it has loaded to an
 * archive when it exits, and map them when it starts again, in half the time. Writing makes that start and that exit
 * slower.
 */
final class ServiceApplication {

    private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

    private final Path target;

    /** Where one process writes the archive. */
    private final String unfinished = UUID.randomUUID() + ".tmp";

    /** @param target build directory of the service */
    ServiceApplication(Path target) {
        this.target = target;
    }

    /** @throws LocalStackException if the service is not packaged */
    void require() {
        if (!Files.exists(runner())) {
            throw new LocalStackException(runner() + " is missing; run 'mvn -DskipTests package'.");
        }
    }

    /**
     * The arguments of {@code java}, after its options.
     *
     * @param archive whether to write an archive if there is none
     */
    List<String> arguments(boolean archive) {
        var jars = jars();
        var existing = archive(jars);
        if (Files.exists(existing)) {
            return arguments("-XX:SharedArchiveFile=" + existing, jars);
        }
        if (!archive) {
            return List.of("-jar", runner().toString());
        }
        try {
            Files.createDirectories(archives());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not create " + archives() + ": " + e.getMessage(), e);
        }
        return arguments("-XX:ArchiveClassesAtExit=" + archives().resolve(unfinished), jars);
    }

    /** The JVM logs each class that it cannot archive: no logs. */
    private static List<String> arguments(String archiveOption, List<Path> jars) {
        var classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of(archiveOption, "-Xlog:disable", "-cp", classPath, MAIN_CLASS);
    }

    /** Keeps the archive of a process that has exited, if it wrote one, and deletes those of earlier builds. */
    void keepArchive() {
        var written = archives().resolve(unfinished);
        if (!Files.exists(written)) {
            return;
        }
        var archive = archive(jars());
        try (var others = Files.newDirectoryStream(archives(), "*.jsa")) {
            Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
            for (var other : others) {
                if (!other.equals(archive)) {
                    Files.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + archive + ": " + e.getMessage(), e);
        }
    }

    private Path application() {
        return target.resolve("quarkus-app");
    }

    private Path runner() {
        return application().resolve("quarkus-run.jar");
    }

    private Path archives() {
        return target.resolve("class-archives");
    }

    /** In the order in which the application's own class loader looks into them. */
    private List<Path> jars() {
        var quarkus = application().resolve("quarkus");
        var jars = new ArrayList<>(
                List.of(quarkus.resolve("transformed-bytecode.jar"), quarkus.resolve("generated-bytecode.jar")));
        Stream.of("app", "lib/boot", "lib/main").forEach(directory -> jars.addAll(jarsIn(directory)));
        return jars;
    }

    private List<Path> jarsIn(String directory) {
        try (var files = Files.list(application().resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list the application: " + e.getMessage(), e);
        }
    }

    /** The JVM would ignore an archive of another Java or of other files. */
    private Path archive(List<Path> jars) {
        var content = Stream.concat(
                        Stream.of(System.getProperty("java.home"), System.getProperty("java.vm.version")),
                        jars.stream().map(ServiceApplication::describe))
                .collect(Collectors.joining("\n"));
        return archives().resolve(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + ".jsa");
    }

    private static String describe(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + jar + ": " + e.getMessage(), e);
        }
    }
}
