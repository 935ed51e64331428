package dev.debrief.language.cli;

import picocli.CommandLine;

/** What {@code ./debrief lint} runs. */
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
        if (failure instanceof LintException wrong) {
            command.getErr().println("debrief: " + wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }
}
