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

/** Parses one command line. */
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
                throw new UsageException("Unexpected argument '" + word + "' after '" + command.word() + "'.");
            }
        }
        var ports = base;
        for (var portOverride : portOverrides) {
            ports = portOverride.apply(ports);
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
            throw new UsageException("No command given. Try: ./debrief demo");
        }
        if (command == Command.TOKEN && role == null) {
            throw new UsageException("No role given; use one of reader, contributor, approver, admin, ingest.");
        }
        if (exit && command != Command.DEMO) {
            throw new UsageException("--exit is only valid with the command demo.");
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
            case "--port-base" -> base = PortAssignment.from(portBase(name));
            case "--web-port" -> overridePort(name, PortAssignment::withWeb);
            case "--postgres-port" -> overridePort(name, PortAssignment::withPostgres);
            case "--kafka-port" -> overridePort(name, PortAssignment::withKafka);
            case "--smtp-port" -> overridePort(name, PortAssignment::withSmtp);
            default -> overrideServicePort(name);
        }
    }

    private void overrideServicePort(String name) {
        for (var service : Service.values()) {
            if (service.portOption().equals(name)) {
                overridePort(name, (assignment, port) -> assignment.withService(service, port));
                return;
            }
        }
        throw new UsageException("Unknown option '" + name + "'; see ./debrief --help.");
    }

    private void overridePort(String name, PortOverride portOverride) {
        var port = port(name);
        portOverrides.add(assignment -> portOverride.apply(assignment, port));
    }

    private int port(String name) {
        return number(name, 1024, HIGHEST_PORT);
    }

    private int portBase(String name) {
        var base = port(name);
        if (base > PortAssignment.HIGHEST_BASE) {
            throw new UsageException(name + " must be at most " + PortAssignment.HIGHEST_BASE + ", not " + base
                    + ": it and the ports derived from it, up to 1004 above it, must be below "
                    + PortAssignment.FIRST_EPHEMERAL + ", where the ports of outgoing connections begin.");
        }
        return base;
    }

    private int number(String name, int lowest, int highest) {
        var value = value(name);
        try {
            var number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new UsageException(
                name + " must be a number from " + lowest + " to " + highest + ", not '" + value + "'.");
    }

    private String value(String name) {
        var value = words.poll();
        if (value == null || value.isBlank()) {
            throw new UsageException(name + " requires a value.");
        }
        return value;
    }

    @FunctionalInterface
    private interface PortOverride {
        PortAssignment apply(PortAssignment assignment, int port);
    }
}
