package dev.debrief.language.cli;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import dev.debrief.language.corpus.Accuracy;
import dev.debrief.language.corpus.Corpus;
import dev.debrief.language.corpus.InvalidCorpusException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files for blaming language. */
@Command(
        name = "./debrief lint",
        sortOptions = false,
        description = "Checks documents for blaming language and suggests how to rephrase it.",
        footer = {
            "",
            "Headings determine the kind of a section: findings are less severe in lessons than in causes.",
            "To suppress a finding, add a comment: <!-- lint:allow B9 reason=\"The regulator asks for one.\" -->",
            "",
            "Exit codes: 0 no finding at or above --fail-on, 1 at least one, 2 invalid command line or input."
        })
final class LintCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Markdown file, or plain text if it ends with .txt; - reads standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "Output format: human, json or sarif (default: human).")
    private Format format = Format.HUMAN;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Lowest severity that exits with 1: error, warning, info, or off for never (default: error).")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--people",
            split = ",",
            paramLabel = "NAME",
            description = "Names or handles of participants, separated by commas.")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Additional rule pack: debrief-inclusive or a YAML file. Can be repeated.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "RULE=SEVERITY",
            description = "Sets the severity of a rule, for example single-root-cause=off. Can be repeated.")
    private Map<String, Severity> severities = new LinkedHashMap<>();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Measures precision and recall of the rules on labelled sentences instead. Exits with 1 below"
                    + " 95%% precision, or if an ERROR rule misses a sentence.")
    private @Nullable Path corpus;

    @Option(
            names = "--actions",
            description =
                    "Checks the wording of action items instead: each line of a file is the title of one. Findings"
                            + " are a warning or info. Prints the human format only.")
    private boolean actions;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (actions) {
            return checkActions();
        }
        List<RulePack> rules = new ArrayList<>(List.of(RulePack.core()));
        packs.forEach(pack -> rules.add(InputReader.pack(pack)));
        LanguageCheck check = new LanguageCheck(rules, requireKnown(severities, rules));
        if (corpus != null) {
            return measure(check, rules, corpus);
        }
        requireFiles();
        Set<String> names = new HashSet<>(people);
        List<LintedFile> linted =
                files.stream().map(file -> InputReader.lint(check, file, names)).toList();
        switch (format) {
            case HUMAN -> new TextOutput(out()).write(linted);
            case JSON -> out().println(JsonOutput.of(check, linted));
            case SARIF -> out().println(SarifOutput.of(linted));
        }
        out().flush();
        return linted.stream().anyMatch(each -> each.hasAtLeast(failOn)) ? FOUND : 0;
    }

    private int checkActions() {
        if (format != Format.HUMAN) {
            throw new LintException("--actions prints the human format only.");
        }
        requireFiles();
        ActionsOutput output = new ActionsOutput(out());
        files.forEach(file -> output.check(file, InputReader.text(file)));
        output.writeSummary();
        out().flush();
        return output.hasAtLeast(failOn) ? FOUND : 0;
    }

    private void requireFiles() {
        if (files.isEmpty()) {
            throw new LintException("Name the files to check, or - for standard input; see --help.");
        }
    }

    private int measure(LanguageCheck check, List<RulePack> rules, Path file) {
        try {
            Accuracy accuracy = Corpus.parse(InputReader.read(file)).measure(check);
            boolean met = new AccuracyOutput(out(), rules).write(accuracy);
            out().flush();
            return met ? 0 : FOUND;
        } catch (InvalidCorpusException broken) {
            throw new LintException(file + ": " + broken.getMessage());
        }
    }

    private static Map<String, Severity> requireKnown(Map<String, Severity> severities, List<RulePack> packs) {
        for (String rule : severities.keySet()) {
            if (packs.stream().noneMatch(pack -> pack.severityOf(rule).isPresent())) {
                throw new LintException("Unknown rule '" + rule + "' in --severity.");
            }
        }
        return severities;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** Output format. */
    enum Format {
        HUMAN,
        JSON,
        SARIF
    }
}
