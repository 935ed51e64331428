package dev.debrief.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of a process as the kernel counts it, in megabytes.
 *
 * @param proportional shared pages divided by the number of processes that share them
 */
public record Memory(double resident, double proportional) {

    public static Memory of(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            double resident = 0;
            double proportional = 0;
            for (String line : lines.toList()) {
                if (line.startsWith("Rss:")) {
                    resident = megabytes(line);
                } else if (line.startsWith("Pss:")) {
                    proportional = megabytes(line);
                }
            }
            return new Memory(resident, proportional);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the memory of process " + pid, e);
        }
    }

    private static double megabytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
