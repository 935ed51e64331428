package dev.debrief.benchmarks;

import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** A temporary directory for a stack on free ports. */
final class BenchmarkEnvironment implements AutoCloseable {

    private final Path directory;

    BenchmarkEnvironment() {
        try {
            directory = Files.createTempDirectory("debrief-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stack with durable data, like {@code ./debrief up}. */
    Stack stack() {
        return Stack.durable(directory, PortAssignment.free(), ProgressListener.SILENT);
    }

    /** Prints the load of the machine, which affects the results. */
    static void describeMachine() {
        System.out.printf(
                Locale.ROOT,
                "%d processors, load %.2f before the start, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"));
    }

    @Override
    public void close() {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + directory, e);
        }
    }
}
