package dev.debrief.localstack.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the launcher can be asked to do. */
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
                .orElseThrow(() -> new UsageException("There is no command '" + word + "'; there are "
                        + Arrays.stream(values()).map(Command::word).collect(Collectors.joining(", ")) + "."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
