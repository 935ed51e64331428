package dev.debrief.e2e.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium without a window. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final String LOG = "chromium.log";

    private final Process process;

    private Chromium(Process process) {
        this.process = process;
    }

    /** @param directory for its profile and log */
    static Chromium open(URI page, Path directory) throws IOException {
        var command = List.of(
                find().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"),
                page.toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(LOG).toFile())
                .start();
        process.getOutputStream().close();
        return new Chromium(process);
    }

    /** Without Chromium the test is reported as skipped, except where {@code DEBRIEF_CHROMIUM} is {@code required}. */
    private static Path find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Chromium::missing);
    }

    private static Path missing() {
        String message = "Chromium not found; install it (Debian: apt install chromium).";
        if (Optional.ofNullable(System.getenv("DEBRIEF_CHROMIUM")).equals(Optional.of("required"))) {
            throw new AssertionError(message);
        }
        return abort(message);
    }

    /** What the browser has written, such as the requests that CORS forbids. */
    static String log(Path directory) throws IOException {
        return Files.readString(directory.resolve(LOG));
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
