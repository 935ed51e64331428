package dev.debrief.localstack.launcher;

import dev.debrief.localstack.PortAssignment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The parsed command line. */
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
            Runs Debrief on this machine: PostgreSQL, Kafka and the four services as processes, without containers.

              ./debrief demo [--exit]    start everything, run the sample incident and keep running until Ctrl-C;
                                         with --exit, verify the results, stop and exit with 0 or 1
              ./debrief up               start everything and keep running until Ctrl-C
              ./debrief token ROLE       print a bearer token; ROLE is reader, contributor, approver, admin or ingest
                  --user NAME            user of the token (default: the role's own user)
                  --team TEAM            team of the user; can be repeated
                  --hours N              validity in hours (default: 12)
              ./debrief key              print the public key that verifies the tokens (debrief.oidc.public-key)
              ./debrief env              generate the secrets that docker-compose.yml needs, in the file .env;
                                         keeps existing ones
              ./debrief reset            delete the data directory
              ./debrief lint FILE...     check documents for blaming language; see ./debrief lint --help
              ./debrief prove [NAME]     run a full-size proof (with Maven); without NAME, list the proofs
              ./debrief bench            measure the performance against bare PostgreSQL and Kafka; see
                                         ./debrief bench --help
              ./debrief help             print this help

            Options for all commands:
              --data-dir PATH            directory for data, logs and caught mail (default: .debrief)
              --port-base PORT           port of the developer portal; everything else uses the seven ports after it;
                                         at most 31763, so that no port is one that outgoing connections use
              --web-port PORT            developer portal (default: 8080)
              --incident-port PORT       incident-service (default: 8081)
              --postmortem-port PORT     postmortem-service (default: 8082)
              --action-tracker-port PORT action-tracker-service (default: 8083)
              --notification-port PORT   notification-service (default: 8084)
              --postgres-port PORT       PostgreSQL (default: 15432)
              --kafka-port PORT          Kafka (default: 19092)
              --smtp-port PORT           SMTP catcher (default: 12525)
            The management port of a service is its port + 1000.
            """;

    Options {
        teams = List.copyOf(teams);
    }
}
