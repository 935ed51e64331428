package dev.debrief.benchmarks.report;

import dev.debrief.localstack.host.DebriefHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** What was measured, and on which machine. */
final class Machine {

    private Machine() {}

    static Map<String, String> describe(Connection postgres) throws SQLException {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(
                "processors", Runtime.getRuntime().availableProcessors() + " × " + line("/proc/cpuinfo", "model name"));
        details.put("memory", line("/proc/meminfo", "MemTotal"));
        details.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        details.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        details.put("PostgreSQL", postgres.getMetaData().getDatabaseProductVersion());
        details.put("Kafka", AppInfoParser.getVersion());
        details.put("JVM options of the services", options());
        return details;
    }

    private static String options() {
        try (var lines = Files.lines(DebriefHome.find().resolve("deploy/container/jvm.options"))) {
            return String.join(
                    " ",
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            return "unknown";
        }
    }

    static String commit() {
        String commit = git("rev-parse", "--short=12", "HEAD");
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + ", with changes";
    }

    private static String git(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .directory(DebriefHome.find().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip().replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
