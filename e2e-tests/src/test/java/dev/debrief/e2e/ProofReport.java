package dev.debrief.e2e;

import dev.debrief.localstack.host.DebriefHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report of a full-size proof in {@code docs/proofs}: what was shown, on which commit, with which figures. */
public final class ProofReport {

    private final String name;
    private final String title;
    private final String description;
    private final long startedAt = System.nanoTime();

    private ProofReport(String name, String title, String description) {
        this.name = name;
        this.title = title;
        this.description = description;
    }

    /** @param name of the proof, as in {@code ./debrief prove NAME} */
    public static ProofReport start(String name, String title, String description) {
        return new ProofReport(name, title, description);
    }

    /** Replaces the report of an earlier run. Call it only after everything has been shown. */
    public void write(Map<String, String> figures) throws IOException, InterruptedException {
        var text = new StringBuilder("# " + title + "\n\n" + description + "\n| | |\n|---|---|\n");
        row(text, "command", "`./debrief prove " + name + "`");
        row(text, "date", LocalDate.now(ZoneOffset.UTC).toString());
        row(text, "commit", commit());
        row(text, "JDK", System.getProperty("java.vm.version"));
        row(text, "processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        row(text, "minutes", String.format("%.1f", (System.nanoTime() - startedAt) / 60e9));
        figures.forEach((figure, value) -> row(text, figure, value));
        var file = Files.createDirectories(DebriefHome.find().resolve("docs/proofs"))
                .resolve(name + ".md");
        Files.writeString(file, text);
    }

    private static void row(StringBuilder text, String figure, String value) {
        text.append("| ").append(figure).append(" | ").append(value).append(" |\n");
    }

    /** With a note if the working tree differs from it, apart from the reports themselves. */
    private static String commit() throws IOException, InterruptedException {
        var commit = git("rev-parse", "--short=12", "HEAD");
        var changes = git("status", "--porcelain", "--", ".", ":!docs/proofs");
        return changes.isEmpty() ? commit : commit + " with uncommitted changes";
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(DebriefHome.find().toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output : "unknown";
    }
}
