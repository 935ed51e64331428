package dev.debrief.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Records started processes, so that the next start can stop those that a killed launcher left behind. */
public final class ProcessRegistry {

    private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(10);

    private final Path file;

    public ProcessRegistry(Path file) {
        this.file = file;
    }

    public synchronized void record(ChildProcess child) {
        var line = child.name() + "\t" + child.pid() + "\t"
                + startOf(child.handle()).map(Instant::toString).orElse("?") + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
    }

    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + file, e);
        }
    }

    /** Stops all recorded processes that are still running and returns their names. */
    public synchronized List<String> terminateOrphans() {
        if (!Files.exists(file)) {
            return List.of();
        }
        var orphans = new LinkedHashMap<ProcessHandle, String>();
        try {
            for (var line : Files.readAllLines(file)) {
                var fields = line.split("\t");
                orphan(fields).ifPresent(handle -> orphans.put(handle, fields[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
        orphans.keySet().forEach(ProcessHandle::destroy);
        awaitExit(orphans.keySet());
        orphans.keySet().forEach(ProcessHandle::destroyForcibly);
        awaitExit(orphans.keySet());
        clear();
        return List.copyOf(orphans.values());
    }

    /** The start time must match too, because another program may have the pid by now. */
    private static Optional<ProcessHandle> orphan(String[] fields) {
        if (fields.length != 3 || !fields[1].matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(fields[1]))
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        startOf(handle).map(Instant::toString).orElse("gone").equals(fields[2]));
    }

    private static void awaitExit(Collection<ProcessHandle> handles) {
        var exits = handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The remaining ones are killed next.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Instant> startOf(ProcessHandle handle) {
        return handle.info().startInstant();
    }
}
