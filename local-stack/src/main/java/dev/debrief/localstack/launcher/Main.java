package dev.debrief.localstack.launcher;

import dev.debrief.localstack.host.DataDirectory;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.token.LocalTokens;
import dev.debrief.localstack.token.TokenIssuer;
import java.nio.file.Path;
import java.time.Clock;

/** Entry point of {@code ./debrief}. Exit codes: 0 success, 1 failure, 2 invalid command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Logs of libraries do not help at the command line.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var terminal = new Terminal(System.out, Boolean.getBoolean("debrief.tty"));
        System.exit(run(terminal, arguments));
    }

    private static int run(Terminal terminal, String... arguments) {
        try {
            return execute(OptionParser.parse(arguments), terminal);
        } catch (UsageException e) {
            System.err.println("debrief: " + e.getMessage());
            return 2;
        } catch (LocalStackException e) {
            System.err.println("debrief: " + e.getMessage());
            return 1;
        }
    }

    private static int execute(Options options, Terminal terminal) {
        return switch (options.command()) {
            case HELP -> {
                terminal.print(Options.HELP);
                yield 0;
            }
            case TOKEN -> {
                terminal.print(token(options) + System.lineSeparator());
                yield 0;
            }
            case KEY -> {
                terminal.print(publicKey(options) + System.lineSeparator());
                yield 0;
            }
            case ENV -> {
                terminal.print(completeEnvironment(options) + System.lineSeparator());
                yield 0;
            }
            case RESET -> {
                var directory = dataDirectory(options);
                new DataDirectory(directory).delete();
                terminal.print("Deleted " + directory + "." + System.lineSeparator());
                yield 0;
            }
            case UP -> new Launcher(dataDirectory(options), options.ports(), terminal).up();
            case DEMO -> new Launcher(dataDirectory(options), options.ports(), terminal).demo(options.exit());
        };
    }

    private static String completeEnvironment(Options options) {
        var file = DebriefHome.find().resolve(".env");
        var written = new ComposeEnvironment(file).complete(publicKey(options));
        return written.isEmpty() ? file + " is complete." : "Wrote " + String.join(", ", written) + " to " + file + ".";
    }

    private static String publicKey(Options options) {
        var keys = new DataDirectory(dataDirectory(options)).keys();
        return TokenIssuer.loadOrCreate(keys, Clock.systemUTC()).publicKey();
    }

    private static String token(Options options) {
        var keys = new DataDirectory(dataDirectory(options)).keys();
        return LocalTokens.loadOrCreate(keys, Clock.systemUTC())
                .mint(options.role().orElseThrow(), options.user(), options.teams(), options.validFor());
    }

    private static Path dataDirectory(Options options) {
        return options.dataDirectory()
                .orElseGet(() -> DebriefHome.find().resolve(DataDirectory.DEFAULT_NAME))
                .toAbsolutePath()
                .normalize();
    }
}
