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

/** Checks files for language that blames. */
@Command(
        name = "./debrief lint",
        sortOptions = false,
        description = "Checks documents for language that blames, and says how to put it instead.",
        footer = {
            "",
            "Headings tell what a section is: findings in lessons weigh less than in causes.",
            "What is to stay is allowed in the text: <!-- lint:allow B9 reason=\"The regulator asks for one.\" -->",
            "",
            "Exit codes: 0 nothing as severe as --fail-on, 1 something was, 2 the command cannot be carried out."
        })
final class LintCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Markdown or, when it ends with .txt, text; - reads standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", defaultValue = "human", description = "human, json or sarif (human).")
    private Format format = Format.HUMAN;

    @Option(
            names = "--fail-on",
            defaultValue = "error",
            description = "The least severity that ends with 1: error, warning, info, or off for none (error).")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--people",
            split = ",",
            paramLabel = "NAME",
            description = "Who takes part, by name or handle, apart by commas.")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description =
                    "Rules besides those of debrief-core: debrief-inclusive, or a YAML file. May be given several times.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "RULE=SEVERITY",
            description = "Switches a rule: --severity single-root-cause=off. May be given several times.")
    private Map<String, Severity> switches = new LinkedHashMap<>();

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Measures the rules on labelled sentences instead: precision and recall of each. Ends with 1"
                    + " below 95%% precision, or when an error is missed.")
    private @Nullable Path corpus;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this.")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<RulePack> rules = new ArrayList<>(List.of(RulePack.core()));
        packs.forEach(pack -> rules.add(InputReader.pack(pack)));
        LanguageCheck check = new LanguageCheck(rules, known(switches, rules));
        if (corpus != null) {
            return measure(check, rules, corpus);
        }
        if (files.isEmpty()) {
            throw new LintException("Name the files to check, or - for standard input; --help tells more.");
        }
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

    private int measure(LanguageCheck check, List<RulePack> rules, Path file) {
        try {
            Accuracy accuracy = Corpus.parse(InputReader.read(file)).measure(check);
            boolean good = new AccuracyOutput(out(), rules).write(accuracy);
            out().flush();
            return good ? 0 : FOUND;
        } catch (InvalidCorpusException broken) {
            throw new LintException(file + ": " + broken.getMessage());
        }
    }

    private static Map<String, Severity> known(Map<String, Severity> switches, List<RulePack> packs) {
        for (String rule : switches.keySet()) {
            if (packs.stream().noneMatch(pack -> pack.severityOf(rule).isPresent())) {
                throw new LintException("There is no rule '" + rule + "' to switch.");
            }
        }
        return switches;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** How findings are told. */
    enum Format {
        HUMAN,
        JSON,
        SARIF
    }
}
