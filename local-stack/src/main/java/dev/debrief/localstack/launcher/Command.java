package dev.debrief.localstack.launcher;

import java.util.Arrays;
import java.util.Locale;

/** The commands of the launcher. */
enum Command {
    DEMO,
    UP,
    TOKEN,
    KEY,
    ENV,
    RESET,
    HELP;

    static Command named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("Unknown command '" + word + "'; see ./debrief --help."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
