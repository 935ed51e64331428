package dev.debrief.deploy;

import com.marcnuri.helm.Helm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The chart, as Helm renders it. */
final class Chart {

    private static final Path REPOSITORY = repository();

    static final Path DIRECTORY = REPOSITORY.resolve("deploy/helm/debrief");

    private Chart() {}

    /** @param values name of a file in the resources of these tests */
    static Manifests render(String values) {
        return Manifests.parse(
                helm().template().withName("debrief").withValuesFile(values(values)).call());
    }

    /** With one more value: {@code smtp.host} and so on. */
    static Manifests render(String values, String name, Object value) {
        return Manifests.parse(helm().template()
                .withName("debrief")
                .withValuesFile(values(values))
                .set(name, value)
                .call());
    }

    static Helm helm() {
        return new Helm(DIRECTORY);
    }

    static Path values(String name) {
        return REPOSITORY.resolve("deploy/src/test/resources/values").resolve(name);
    }

    static Path file(String path) {
        return REPOSITORY.resolve(path);
    }

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docker-compose.yml"))) {
            directory = Objects.requireNonNull(directory.getParent(), "not in the repository");
        }
        return directory;
    }
}
