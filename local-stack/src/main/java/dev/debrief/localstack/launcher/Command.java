package dev.debrief.localstack.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The commands of the launcher. */
enum Command {
    DEMO,
    UP,
    TOKEN,
    KEY,
    RESET,
    HELP;

    static Command named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("Unknown command '" + word + "'; use one of "
                        + Arrays.stream(values()).map(Command::word).collect(Collectors.joining(", ")) + "."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
