package dev.debrief.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.Service;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionParserTest {

    @Test
    void usesTheDocumentedPortsByDefault() {
        // When
        var options = OptionParser.parse("up");

        // Then
        assertThat(options.command()).isEqualTo(Command.UP);
        assertThat(options.dataDirectory()).isEmpty();
        assertThat(options.ports()).isEqualTo(PortAssignment.standard());
        assertThat(options.ports().httpOf(Service.NOTIFICATION)).isEqualTo(8084);
        assertThat(options.ports().managementOf(Service.NOTIFICATION)).isEqualTo(9084);
    }

    @Test
    void singlePortOverridesThePortBaseRegardlessOfOrder() {
        // When
        var ports = OptionParser.parse("--kafka-port", "30000", "demo", "--exit", "--port-base", "20000")
                .ports();

        // Then
        assertThat(ports.kafka()).isEqualTo(30000);
        assertThat(ports.web()).isEqualTo(20000);
        assertThat(ports.httpOf(Service.INCIDENT)).isEqualTo(20001);
        assertThat(ports.postgres()).isEqualTo(20006);
    }

    @Test
    void servicePortChangesTheManagementPortToo() {
        // When
        var ports = OptionParser.parse("up", "--action-tracker-port", "20003").ports();

        // Then
        assertThat(ports.httpOf(Service.ACTION_TRACKER)).isEqualTo(20003);
        assertThat(ports.managementOf(Service.ACTION_TRACKER)).isEqualTo(21003);
        assertThat(ports.httpOf(Service.INCIDENT)).isEqualTo(8081);
    }

    @Test
    void parsesTheOptionsOfToken() {
        // When
        var options = OptionParser.parse(
                "token",
                "contributor",
                "--user",
                "lee",
                "--team",
                "payments",
                "--team",
                "qa",
                "--hours",
                "2",
                "--data-dir",
                "/tmp/elsewhere");

        // Then
        assertThat(options.role()).contains("contributor");
        assertThat(options.user()).contains("lee");
        assertThat(options.teams()).containsExactly("payments", "qa");
        assertThat(options.validFor()).isEqualTo(Duration.ofHours(2));
        assertThat(options.dataDirectory()).contains(Path.of("/tmp/elsewhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "                   | No command given",
                "fly                | Unknown command 'fly'",
                "up --frist         | Unknown option '--frist'",
                "up down            | Unexpected argument 'down' after 'up'",
                "up --kafka-port    | --kafka-port requires a value",
                "up --kafka-port x  | --kafka-port must be a number from 1024 to 64000, not 'x'",
                "up --kafka-port 80 | --kafka-port must be a number from 1024 to 64000, not '80'",
                "up --port-base 31764 | --port-base must be at most 31763, not 31764",
                "up --port-base 48080 | must be below 32768, where the ports of outgoing connections begin",
                "up --exit          | --exit is only valid with the command demo",
                "token              | No role given"
            })
    void rejectsInvalidCommandLinesWithAOneLineMessage(String line, String message) {
        // Given
        var words = line == null ? new String[0] : line.split(" +");

        // Then
        assertThatThrownBy(() -> OptionParser.parse(words))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
