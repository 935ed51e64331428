package dev.debrief.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.host.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortAssignmentTest {

    @Test
    void reportsAPortInUseWithTheOptionThatChangesIt() throws IOException {
        // Given
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = PortAssignment.free().withService(Service.POSTMORTEM, other.getLocalPort());

            // Then
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is already in use")
                    .hasMessageContaining("postmortem-service needs it")
                    .hasMessageContaining("--postmortem-port");
        }
    }

    @Test
    void detectsAPortInUseOnAllAddresses() throws IOException {
        // Given
        try (var other = new ServerSocket(0)) {
            // Then
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void staysBelowThePortsOfOutgoingConnections() {
        assertThat(PortAssignment.HIGHEST_BASE).isEqualTo(31763);
        assertThat(Stream.of(PortAssignment.standard(), PortAssignment.from(PortAssignment.HIGHEST_BASE)))
                .allSatisfy(ports -> assertThat(all(ports))
                        .doesNotHaveDuplicates()
                        .allMatch(port -> port < PortAssignment.FIRST_EPHEMERAL));
    }

    @Test
    void assignsDistinctFreePorts() {
        // Given
        var ports = PortAssignment.free();

        // Then
        ports.requireFree();
        assertThat(ports.http().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ports.management().values());
    }

    private static List<Integer> all(PortAssignment ports) {
        var all = new ArrayList<>(List.of(ports.web(), ports.smtp(), ports.postgres(), ports.kafka()));
        all.addAll(ports.http().values());
        all.addAll(ports.management().values());
        return all;
    }
}
