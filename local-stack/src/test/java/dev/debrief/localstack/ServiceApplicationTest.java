package dev.debrief.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceApplicationTest {

    private static final String WRITE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    Path target;

    @BeforeEach
    void packageService() throws IOException {
        for (var jar : new String[] {
            "quarkus-run",
            "quarkus/transformed-bytecode",
            "quarkus/generated-bytecode",
            "app/service",
            "lib/boot/boot",
            "lib/main/b",
            "lib/main/a"
        }) {
            var file = target.resolve("quarkus-app/" + jar + ".jar");
            Files.createDirectories(file.getParent());
            Files.writeString(file, jar);
        }
    }

    @Test
    void transformedClassesComeFirst() {
        var application = target.resolve("quarkus-app");

        assertThat(classPath())
                .isEqualTo(String.join(
                        ":",
                        application + "/quarkus/transformed-bytecode.jar",
                        application + "/quarkus/generated-bytecode.jar",
                        application + "/app/service.jar",
                        application + "/lib/boot/boot.jar",
                        application + "/lib/main/a.jar",
                        application + "/lib/main/b.jar"));
    }

    @Test
    void withoutArchivesTheApplicationRunsAsPackaged() throws IOException {
        assertThat(new ServiceApplication(target).arguments(false))
                .containsExactly(
                        "-jar", target.resolve("quarkus-app/quarkus-run.jar").toString());

        run();

        assertThat(new ServiceApplication(target).arguments(false).get(0)).startsWith(USE);
    }

    @Test
    void theNextProcessUsesTheArchiveOfTheFirst() throws IOException {
        run();

        assertThat(archiveOption(new ServiceApplication(target))).startsWith(USE);
    }

    @Test
    void aProcessThatWasKilledLeavesNoArchive() {
        new ServiceApplication(target).keepArchive();

        assertThat(archiveOption(new ServiceApplication(target))).startsWith(WRITE);
    }

    @Test
    void anotherBuildHasAnotherArchive() throws IOException {
        run();
        Files.writeString(target.resolve("quarkus-app/app/service.jar"), "changed");

        assertThat(archiveOption(new ServiceApplication(target))).startsWith(WRITE);

        run();
        try (var archives = Files.list(target.resolve("class-archives"))) {
            assertThat(archives).hasSize(1);
        }
    }

    @Test
    void anArchiveThatIsBeingWrittenIsNotUsed() throws IOException {
        Files.writeString(unfinished(new ServiceApplication(target)), "classes");

        assertThat(archiveOption(new ServiceApplication(target))).startsWith(WRITE);
    }

    @Test
    void saysHowToPackageTheService() {
        assertThatThrownBy(() -> new ServiceApplication(target.resolve("nowhere")).require())
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("mvn -DskipTests package");
    }

    /** A process from start to end. */
    private void run() throws IOException {
        var application = new ServiceApplication(target);
        Files.writeString(unfinished(application), "classes");
        application.keepArchive();
    }

    private static Path unfinished(ServiceApplication application) {
        return Path.of(archiveOption(application).substring(WRITE.length()));
    }

    private static String archiveOption(ServiceApplication application) {
        return application.arguments(true).get(0);
    }

    private String classPath() {
        var arguments = new ServiceApplication(target).arguments(true);
        return arguments.get(arguments.indexOf("-cp") + 1);
    }
}
