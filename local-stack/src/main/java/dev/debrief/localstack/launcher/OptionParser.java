package dev.debrief.localstack.launcher;

import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the command line word by word. One parser reads one command line. */
final class OptionParser {

    private static final int HIGHEST_PORT = 64_000;

    private final Deque<String> words;
    private final List<UnaryOperator<PortAssignment>> portOverrides = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();
    private PortAssignment base = PortAssignment.standard();
    private @Nullable Command command;
    private @Nullable Path dataDirectory;
    private @Nullable String role;
    private @Nullable String user;
    private Duration validFor = Duration.ofHours(12);
    private boolean exit;

    private OptionParser(List<String> arguments) {
        this.words = new ArrayDeque<>(arguments);
    }

    static Options parse(String... arguments) {
        return new OptionParser(List.of(arguments)).read();
    }

    private Options read() {
        while (!words.isEmpty()) {
            var word = words.remove();
            if (word.startsWith("-")) {
                option(word);
            } else if (command == null) {
                command = Command.named(word);
            } else if (command == Command.TOKEN && role == null) {
                role = word;
            } else {
                throw new UsageException("'" + word + "' is one word too many after '" + command.word() + "'.");
            }
        }
        var ports = base;
        for (var move : portOverrides) {
            ports = move.apply(ports);
        }
        return new Options(
                chosenCommand(),
                Optional.ofNullable(dataDirectory),
                ports,
                exit,
                Optional.ofNullable(role),
                Optional.ofNullable(user),
                teams,
                validFor);
    }

    private Command chosenCommand() {
        if (command == null) {
            throw new UsageException("Which command? For a start: ./debrief demo");
        }
        if (command == Command.TOKEN && role == null) {
            throw new UsageException("Which role? reader, contributor, approver, admin or ingest.");
        }
        if (exit && command != Command.DEMO) {
            throw new UsageException("--exit belongs to the command demo.");
        }
        return command;
    }

    private void option(String name) {
        switch (name) {
            case "--help", "-h" -> command = Command.HELP;
            case "--exit" -> exit = true;
            case "--data-dir" -> dataDirectory = Path.of(value(name));
            case "--user" -> user = value(name);
            case "--team" -> teams.add(value(name));
            case "--hours" -> validFor = Duration.ofHours(number(name, 1, 24 * 365));
            case "--port-base" -> base = PortAssignment.from(port(name));
            case "--web-port" -> move(name, PortAssignment::withWeb);
            case "--postgres-port" -> move(name, PortAssignment::withPostgres);
            case "--kafka-port" -> move(name, PortAssignment::withKafka);
            case "--smtp-port" -> move(name, PortAssignment::withSmtp);
            default -> overrideServicePort(name);
        }
    }

    private void overrideServicePort(String name) {
        for (var service : Service.values()) {
            if (service.portOption().equals(name)) {
                move(name, (plan, port) -> plan.withService(service, port));
                return;
            }
        }
        throw new UsageException("There is no option '" + name + "'; ./debrief --help lists them all.");
    }

    private void move(String name, PortOverride move) {
        var port = port(name);
        portOverrides.add(plan -> move.to(plan, port));
    }

    private int port(String name) {
        return number(name, 1024, HIGHEST_PORT);
    }

    private int number(String name, int lowest, int highest) {
        var value = value(name);
        try {
            var number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message that covers both.
        }
        throw new UsageException(name + " takes a number from " + lowest + " to " + highest + ", not '" + value + "'.");
    }

    private String value(String name) {
        var value = words.poll();
        if (value == null || value.isBlank()) {
            throw new UsageException(name + " needs a value.");
        }
        return value;
    }

    @FunctionalInterface
    private interface PortOverride {
        PortAssignment to(PortAssignment plan, int port);
    }
}
