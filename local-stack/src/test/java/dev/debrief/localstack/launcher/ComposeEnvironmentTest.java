package dev.debrief.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.localstack.host.DebriefHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeEnvironmentTest {

    /** {@code ${NAME:?message}} or {@code ${NAME:-default}} */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([?-])([^}]*)}");

    @TempDir
    private Path directory;

    private Path file;
    private ComposeEnvironment environment;

    @BeforeEach
    void begin() {
        file = directory.resolve(".env");
        environment = new ComposeEnvironment(file);
    }

    @Test
    void generatesADifferentSecretForEachVariableThatOnlyTheOwnerCanRead() throws IOException {
        // When
        var written = environment.complete("public");

        // Then
        assertThat(written).containsAll(ComposeEnvironment.SECRETS).contains("DEBRIEF_OIDC_PUBLIC_KEY");
        var values = values();
        assertThat(values).containsEntry("DEBRIEF_OIDC_PUBLIC_KEY", "public");
        assertThat(ComposeEnvironment.SECRETS)
                .extracting(values::get)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        secret -> assertThat(Base64.getDecoder().decode(secret)).hasSize(32));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatIsThereAndAddsWhatIsMissing() throws IOException {
        // Given
        Files.write(file, List.of("# ours", "DEBRIEF_APP_PASSWORD=chosen", "DEBRIEF_SMTP_FROM=a@example.org"));
        environment.complete("public");
        var before = Files.readAllLines(file);

        // When
        var written = environment.complete("public");

        // Then
        assertThat(written).isEmpty();
        assertThat(Files.readAllLines(file))
                .isEqualTo(before)
                .startsWith("# ours", "DEBRIEF_APP_PASSWORD=chosen", "DEBRIEF_SMTP_FROM=a@example.org");
    }

    @Test
    void replacesAnOldPublicKeyButNotAnEmptyOne() throws IOException {
        // Given
        environment.complete("old");

        // When
        assertThat(environment.complete("new")).containsExactly("DEBRIEF_OIDC_PUBLIC_KEY");

        // Then
        assertThat(values()).containsEntry("DEBRIEF_OIDC_PUBLIC_KEY", "new");

        // And
        Files.writeString(file, "DEBRIEF_OIDC_PUBLIC_KEY=\n");
        assertThat(environment.complete("new")).doesNotContain("DEBRIEF_OIDC_PUBLIC_KEY");
    }

    @Test
    void dockerComposeRequiresTheseSecretsAndHasNoDefaultForAny() throws IOException {
        // Given
        var compose = Files.readString(DebriefHome.find().resolve("docker-compose.yml"));

        // Then
        var required = VARIABLE.matcher(compose)
                .results()
                .filter(variable -> variable.group(2).equals("?"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
        assertThat(required).containsExactlyInAnyOrderElementsOf(ComposeEnvironment.SECRETS);

        // And
        assertThat(VARIABLE.matcher(compose).results())
                .filteredOn(variable -> variable.group(1).matches(".*(PASSWORD|SECRET|KEY).*"))
                .filteredOn(variable -> variable.group(2).equals("-"))
                .extracting(variable -> variable.group(3))
                .containsOnly("");
    }

    private Map<String, String> values() throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }
}
