package dev.debrief.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The CPU time of all processes of this machine at one moment.
 *
 * @param stealTicks time in which the host of a virtual machine did not let it run
 */
public record CpuSnapshot(long nanos, Map<Long, ProcessStat> processes, long stealTicks) {

    /** The unit of {@code /proc}: USER_HZ, which is 100 on all platforms of Linux that matter here. */
    private static final double TICKS_PER_SECOND = 100;

    public CpuSnapshot {
        processes = Map.copyOf(processes);
    }

    public static CpuSnapshot take() {
        Map<Long, ProcessStat> processes = new HashMap<>();
        try (var directories = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path directory : directories) {
                ProcessStat.read(directory).ifPresent(stat -> processes.put(stat.pid(), stat));
            }
            return new CpuSnapshot(
                    System.nanoTime(),
                    processes,
                    steal(Files.readAllLines(Path.of("/proc/stat")).get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /proc", e);
        }
    }

    static long steal(String cpuLine) {
        String[] fields = cpuLine.strip().split("\\s+");
        return fields.length > 8 ? Long.parseLong(fields[8]) : 0;
    }

    /**
     * The cores that processes other than these and their descendants used since then, and those that the host took.
     * Kernel threads are not counted: they mostly work for our own processes.
     */
    public double foreignCoresSince(CpuSnapshot before, Collection<Long> ownRoots) {
        // A process that ended meanwhile is in the sum of its parent, with what it had used before.
        long ticks = foreignTicks(ownRoots) - before.foreignTicks(ownRoots);
        return (Math.max(0, ticks) + stealTicks - before.stealTicks) / TICKS_PER_SECOND / secondsSince(before);
    }

    /** The CPU seconds that these processes used since then. */
    public double cpuSecondsSince(CpuSnapshot before, Collection<Long> pids) {
        return pids.stream()
                        .mapToLong(pid -> ownTicks(pid) - before.ownTicks(pid))
                        .sum()
                / TICKS_PER_SECOND;
    }

    public double secondsSince(CpuSnapshot before) {
        return (nanos - before.nanos) / 1e9;
    }

    /** The process and its descendants. */
    public Set<Long> treeOf(long root) {
        return descendants(List.of(root));
    }

    private long ownTicks(long pid) {
        ProcessStat stat = processes.get(pid);
        return stat == null ? 0 : stat.ownTicks();
    }

    private long foreignTicks(Collection<Long> ownRoots) {
        Set<Long> own = descendants(ownRoots);
        return processes.values().stream()
                .filter(stat -> !own.contains(stat.pid()) && !stat.isKernelThread())
                .mapToLong(ProcessStat::ticks)
                .sum();
    }

    private Set<Long> descendants(Collection<Long> roots) {
        Set<Long> found = new HashSet<>(roots);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ProcessStat stat : processes.values()) {
                if (found.contains(stat.parent())) {
                    grew |= found.add(stat.pid());
                }
            }
        }
        return found;
    }
}
