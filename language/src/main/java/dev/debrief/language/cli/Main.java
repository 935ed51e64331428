package dev.debrief.language.cli;

import picocli.CommandLine;

/** Entry point of {@code ./debrief lint}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LintCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof LintException invalid) {
            command.getErr().println("debrief: " + invalid.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }
}
