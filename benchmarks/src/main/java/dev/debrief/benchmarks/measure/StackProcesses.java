package dev.debrief.benchmarks.measure;

import dev.debrief.benchmarks.limit.LimitDatabase;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes of a stack by what they are; those of PostgreSQL by the database that they work for. */
public final class StackProcesses {

    /** The benchmark itself: the load and what watches it. */
    public static final String LOAD = "load generator";

    private final Stack stack;

    public StackProcesses(Stack stack) {
        this.stack = stack;
    }

    /** The roots of what belongs to the benchmark itself. */
    public List<Long> roots() {
        List<Long> roots = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        stack.postgres().postmasterPid().ifPresent(roots::add);
        return roots;
    }

    /** The CPU seconds of each process of the stack, and of the benchmark itself, between two snapshots. */
    public Map<String, Double> cpuSeconds(CpuSnapshot before, CpuSnapshot after) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        pids(after).forEach((name, pids) -> seconds.put(name, after.cpuSecondsSince(before, pids)));
        return seconds;
    }

    private Map<String, List<Long>> pids(CpuSnapshot snapshot) {
        Map<String, List<Long>> pids = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            if (stack.replica(service).isRunning()) {
                pids.put(service.module(), List.of(stack.replica(service).pid()));
            }
        }
        pids.put("Kafka", List.of(stack.kafka().pid()));
        stack.postgres()
                .postmasterPid()
                .ifPresent(postmaster -> snapshot.treeOf(postmaster)
                        .forEach(pid -> pids.computeIfAbsent(postgresName(pid), name -> new ArrayList<>())
                                .add(pid)));
        pids.keySet().removeIf(name -> name.endsWith(LimitDatabase.NAME));
        pids.put(LOAD, List.of(ProcessHandle.current().pid()));
        return pids;
    }

    private static String postgresName(long pid) {
        try {
            return postgresName(
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return "PostgreSQL";
        }
    }

    /** A backend calls itself {@code postgres: role database address state}, others by what they do. */
    static String postgresName(String title) {
        String[] words = title.replace('\0', ' ').strip().split(" +");
        boolean backend = words.length > 3 && words[0].equals("postgres:") && words[3].contains("(");
        return backend ? "PostgreSQL, database " + words[2] : "PostgreSQL, background";
    }
}
