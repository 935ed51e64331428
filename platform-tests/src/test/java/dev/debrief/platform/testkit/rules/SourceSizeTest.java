package dev.debrief.platform.testkit.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the sizes of files and packages in all modules except the services, which check themselves. */
class SourceSizeTest {

    private static final Path REPOSITORY = Path.of("..");

    static Stream<Path> modules() throws IOException {
        return Files.list(REPOSITORY)
                .filter(module -> Files.exists(module.resolve("pom.xml")) && Files.isDirectory(module.resolve("src")))
                .filter(module -> !module.toString().endsWith("-service"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void hasNoFileThatIsTooLong(Path module) {
        ArchitectureRules.fileLength(module).check();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void hasNoPackageThatIsTooLarge(Path module) {
        ArchitectureRules.packageSize(module).check();
    }
}
