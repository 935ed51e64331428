package dev.debrief.localstack.launcher;

import dev.debrief.localstack.PortAssignment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The command line, understood. */
record Options(
        Command command,
        Optional<Path> dataDirectory,
        PortAssignment ports,
        boolean exit,
        Optional<String> role,
        Optional<String> user,
        List<String> teams,
        Duration validFor) {

    static final String HELP = """
            Debrief on this machine: PostgreSQL, Kafka and the four services as processes, without containers.

              ./debrief demo [--exit]    start everything, play the sample incident and stay up until Ctrl-C;
                                         with --exit check the results, stop again and exit with 0 or 1
              ./debrief up               start everything and stay up until Ctrl-C
              ./debrief token ROLE       print a bearer token; ROLE is reader, contributor, approver, admin or ingest
                  --user NAME            whose token (each role has a user of its own)
                  --team TEAM            a team of the user's; may be given several times
                  --hours N              how long it is valid (12)
              ./debrief key              print the public key that verifies the tokens (debrief.oidc.public-key)
              ./debrief reset            delete the data directory
              ./debrief lint FILE...     check documents for language that blames; ./debrief lint --help tells more
              ./debrief help

            Options for every command:
              --data-dir PATH            where data, logs and caught mail are kept (.debrief)
              --port-base PORT           move all ports: the front door to PORT, the rest to the next seven
              --web-port PORT            the front door (8080)
              --incident-port PORT       incident-service (8081)
              --postmortem-port PORT     postmortem-service (8082)
              --action-tracker-port PORT action-tracker-service (8083)
              --notification-port PORT   notification-service (8084)
              --postgres-port PORT       PostgreSQL (15432)
              --kafka-port PORT          Kafka (19092)
              --smtp-port PORT           the SMTP catcher (12525)
            A service's management port is its port + 1000.
            """;

    Options {
        teams = List.copyOf(teams);
    }
}
