package dev.debrief.benchmarks;

import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.demo.SampleIncident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the memory of each service after the demo, as counted by the kernel. */
public final class ResidentMemoryBenchmark {

    private ResidentMemoryBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkEnvironment.describeMachine();
        try (var environment = new BenchmarkEnvironment();
                var stack = environment.stack()) {
            stack.start();
            var result = new SampleIncident(stack, ProgressListener.SILENT).run();
            result.failures().forEach(failure -> System.out.println("failure: " + failure));
            for (var service : Service.values()) {
                var pid = stack.replica(service).pid();
                System.out.printf(
                        Locale.ROOT,
                        "%-24s resident %3d MB, private %3d MB%n",
                        service.module(),
                        megabytes(pid, "Rss:"),
                        megabytes(pid, "Private_Clean:") + megabytes(pid, "Private_Dirty:"));
            }
        }
    }

    private static long megabytes(long pid, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }
}
