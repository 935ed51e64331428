package dev.debrief.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The CPU time of a process from {@code /proc/<pid>/stat}.
 *
 * @param ownTicks its own, in hundredths of a second
 * @param childTicks that of its children that have ended
 */
public record ProcessStat(long pid, long parent, long ownTicks, long childTicks) {

    /** The parent of all kernel threads. */
    private static final int KERNEL = 2;

    /** The name of the program is in parentheses and may contain any character. */
    static ProcessStat parse(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return new ProcessStat(
                Long.parseLong(line.substring(0, line.indexOf(' '))),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }

    static Optional<ProcessStat> read(Path directory) {
        try {
            return Optional.of(parse(Files.readString(directory.resolve("stat"))));
        } catch (IOException e) {
            // It has ended.
            return Optional.empty();
        }
    }

    boolean isKernelThread() {
        return pid == KERNEL || parent == KERNEL;
    }

    long ticks() {
        return ownTicks + childTicks;
    }
}
