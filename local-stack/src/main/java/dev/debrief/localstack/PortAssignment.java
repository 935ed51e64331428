package dev.debrief.localstack;

import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.host.Ports;
import java.util.EnumMap;
import java.util.Map;

/** The ports of a stack. */
public record PortAssignment(
        Map<Service, Integer> http, Map<Service, Integer> management, int postgres, int kafka, int smtp, int web) {

    /** From here on, Linux gives ports to outgoing connections, which then collide with ours. */
    public static final int FIRST_EPHEMERAL = 32_768;

    private static final int MANAGEMENT_OFFSET = 1000;

    /** The highest base whose ports are all below the ephemeral ones: the last management port is the highest. */
    public static final int HIGHEST_BASE = FIRST_EPHEMERAL - 1 - MANAGEMENT_OFFSET - Service.values().length;

    public PortAssignment {
        http = Map.copyOf(http);
        management = Map.copyOf(management);
    }

    /** The documented default ports. */
    public static PortAssignment standard() {
        return new PortAssignment(services(8081), services(8081 + MANAGEMENT_OFFSET), 15432, 19092, 12525, 8080);
    }

    /**
     * Consecutive ports from {@code base}: developer portal, services, SMTP, PostgreSQL, Kafka. Management ports are
     * 1000 higher.
     *
     * @param base at most {@link #HIGHEST_BASE}
     */
    public static PortAssignment from(int base) {
        return new PortAssignment(
                services(base + 1), services(base + 1 + MANAGEMENT_OFFSET), base + 6, base + 7, base + 5, base);
    }

    /** Free ports, for tests. */
    public static PortAssignment free() {
        var http = new EnumMap<Service, Integer>(Service.class);
        var management = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            http.put(service, Ports.free());
            management.put(service, Ports.free());
        }
        return new PortAssignment(http, management, Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    public PortAssignment withService(Service service, int port) {
        var newHttp = new EnumMap<>(http);
        var newManagement = new EnumMap<>(management);
        newHttp.put(service, port);
        newManagement.put(service, port + MANAGEMENT_OFFSET);
        return new PortAssignment(newHttp, newManagement, postgres, kafka, smtp, web);
    }

    public PortAssignment withPostgres(int port) {
        return new PortAssignment(http, management, port, kafka, smtp, web);
    }

    public PortAssignment withKafka(int port) {
        return new PortAssignment(http, management, postgres, port, smtp, web);
    }

    public PortAssignment withSmtp(int port) {
        return new PortAssignment(http, management, postgres, kafka, port, web);
    }

    public PortAssignment withWeb(int port) {
        return new PortAssignment(http, management, postgres, kafka, smtp, port);
    }

    public int httpOf(Service service) {
        return http.getOrDefault(service, 0);
    }

    public int managementOf(Service service) {
        return management.getOrDefault(service, 0);
    }

    /** @throws LocalStackException if a port is in use; the message names the option that changes it */
    public void requireFree() {
        requireFree(web, "the developer portal", "--web-port");
        requireFree(postgres, "PostgreSQL", "--postgres-port");
        requireFree(kafka, "Kafka", "--kafka-port");
        requireFree(smtp, "the SMTP catcher", "--smtp-port");
        for (var service : Service.values()) {
            requireFree(httpOf(service), service.module(), service.portOption());
            requireFree(managementOf(service), "the management interface of " + service.module(), service.portOption());
        }
    }

    private static void requireFree(int port, String user, String option) {
        if (Ports.isTaken(port)) {
            throw new LocalStackException("Port " + port + " is already in use, but " + user
                    + " needs it. Stop the process that uses it, or choose" + " another port with " + option
                    + " <port> or --port-base <port>.");
        }
    }

    private static Map<Service, Integer> services(int first) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, first + service.ordinal());
        }
        return ports;
    }
}
