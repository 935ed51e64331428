package dev.debrief.localstack.process;

import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process that writes its output to a log file and does not receive Ctrl-C from the terminal. */
public final class ChildProcess {

    private static final List<String> NEW_SESSION_PREFIX = newSessionPrefix();

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var fullCommand = new ArrayList<>(NEW_SESSION_PREFIX);
            fullCommand.addAll(command);
            var builder = new ProcessBuilder(fullCommand)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Runs a short command and waits for it.
     *
     * @throws LocalStackException with the end of the output, unless the command exits with 0
     */
    public static void run(String name, List<String> command, Path log) {
        var child = start(name, command, Map.of(), log);
        if (!child.awaitExit(Duration.ofMinutes(2)) || child.process.exitValue() != 0) {
            child.kill();
            throw new LocalStackException(child.failure("failed"));
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM, and SIGKILL if the process is still alive after the timeout. */
    public void stop(Duration timeout) {
        process.destroy();
        if (!awaitExit(timeout)) {
            kill();
        }
    }

    /** Sends SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** An error message with the end of the log. */
    public String failure(String what) {
        var exit = process.isAlive() ? "" : " with exit code " + process.exitValue();
        return failure(name + " " + what + exit, log);
    }

    /** An error message with the end of a log. */
    public static String failure(String what, Path log) {
        return what + ". The last lines of " + log + ":" + System.lineSeparator()
                + String.join(System.lineSeparator(), lastLines(log, 15));
    }

    static List<String> lastLines(Path log, int count) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - count), all.size()).stream()
                    .map(line -> "    " + line)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of("    (no log)");
        }
    }

    private boolean awaitExit(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A terminal sends Ctrl-C to its whole foreground process group. In a session of their own, children run until the
     * launcher stops them in order.
     */
    private static List<String> newSessionPrefix() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of());
    }
}
