package dev.debrief.language.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintCommandTest {

    private static final String DOCUMENT = """
            # Outage \uD83D\uDD25

            \uD83D\uDE80 Kim forgot to
            renew the certificate.

            ## Causes

            The root cause was a full disk. <!-- lint:allow B9 reason="The regulator asks for one." -->
            """;

    @TempDir
    private Path directory;

    private Path file;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeADocument() throws IOException {
        file = Files.writeString(directory.resolve("outage.md"), DOCUMENT);
    }

    @Test
    void printsLocationFindingAndSuggestions() {
        assertThat(run("--people", "Kim Lee", file.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        file + ":3:4: error B1 named-person-failed: \"Kim forgot\"",
                        "    A person is blamed by name.",
                        "    A name ends the search for causes and teaches people to hide mistakes. Anyone in the same situation"
                                + " faces the same system.",
                        "    -> Describe what made it hard to renew the certificate.",
                        "    -> Name the role and the mechanism: \"the deploy step accepted … without …\".",
                        file
                                + ":8:1: allowed B9 single-root-cause: \"The root cause was\": The regulator asks for one.",
                        "1 file, 15 words: 1 error, 0 warnings, 0 info, 1 allowed.");
    }

    @ParameterizedTest
    @CsvSource({"error,0", "warning,0", "info,1", "off,0"})
    void exitCodeDependsOnTheSeverity(String failOn, int expected) throws IOException {
        Files.writeString(file, "# Causes\n\nThe root cause was a full disk.");

        assertThat(run("--fail-on", failOn, file.toString())).isEqualTo(expected);
        assertThat(out.toString()).contains("info B9");
    }

    @Test
    void printsDeterministicJson() throws IOException {
        run("--people", "Kim Lee", "--format", "json", file.toString());
        String first = out.toString();
        run("--people", "Kim Lee", "--format", "JSON", file.toString());

        assertThat(out.toString()).isEqualTo(first);
        JsonNode json = new ObjectMapper().readTree(first);
        assertThat(json.at("/rulePacks/0").asText()).isEqualTo("debrief-core 1");
        JsonNode result = json.at("/files/0");
        assertThat(result.at("/words").asInt()).isEqualTo(15);
        assertThat(result.at("/score").asInt()).isEqualTo(10);
        assertThat(result.at("/scorePer1000Words").asDouble()).isEqualTo(666.7);
        assertThat(result.at("/counts").toString()).isEqualTo("{\"INFO\":0,\"WARNING\":0,\"ERROR\":1}");
        JsonNode finding = result.at("/findings/0");
        assertThat(DOCUMENT.substring(
                        finding.at("/start").asInt(), finding.at("/end").asInt()))
                .isEqualTo(finding.at("/excerpt").asText())
                .isEqualTo("Kim forgot");
        assertThat(finding.at("/start").asInt()
                        - finding.at("/startInCodePoints").asInt())
                .isEqualTo(2);
        assertThat(finding.at("/docUrl").asText()).isEqualTo("https://debrief.dev/language-rules#named-person-failed");
        assertThat(result.at("/allowed/0/reason").asText()).isEqualTo("The regulator asks for one.");
    }

    @Test
    void printsSarif() throws IOException {
        run("--people", "Kim Lee", "--format", "sarif", file.toString());

        JsonNode run = new ObjectMapper().readTree(out.toString()).at("/runs/0");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactly("named-person-failed", "single-root-cause");
        JsonNode error = run.at("/results/0");
        assertThat(error.at("/level").asText()).isEqualTo("error");
        assertThat(error.at("/ruleIndex").asInt()).isZero();
        JsonNode region = error.at("/locations/0/physicalLocation/region");
        assertThat(region.at("/startLine").asInt()).isEqualTo(3);
        assertThat(region.at("/startColumn").asInt()).isEqualTo(4);
        assertThat(region.at("/endColumn").asInt()).isEqualTo(14);
        JsonNode allowed = run.at("/results/1");
        assertThat(allowed.at("/level").asText()).isEqualTo("note");
        assertThat(allowed.at("/suppressions/0/justification").asText()).isEqualTo("The regulator asks for one.");
    }

    @Test
    void readsTextFilesAsPlainText() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.txt"), "    We forgot it.\n> We forgot it.");

        assertThat(run("--fail-on", "warning", text.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("notes.txt:1:5", "notes.txt:2:3");
    }

    @Test
    void addsPacksAndSetsSeverities() throws IOException {
        Files.writeString(file, "The blacklist forgot it. We forgot it.");
        Path pack = Files.writeString(directory.resolve("acme.yaml"), """
                pack: acme
                version: 1
                rules:
                  - {id: lists, category: B14, severity: {any: ERROR}, cues: [blacklist], message: m, why: w}
                """);

        run(
                "--pack",
                "debrief-inclusive",
                "--pack",
                pack.toString(),
                "--severity",
                "person-omitted=off",
                file.toString());

        assertThat(out.toString())
                .contains("error B14 lists", "info B14 non-inclusive")
                .doesNotContain("B4 ");
    }

    @Test
    void measuresRulesOnLabelledSentences() throws IOException {
        Path corpus = Files.writeString(directory.resolve("corpus.txt"), """
                narrative | motive | The engineer minded his own business.
                narrative | fault | It was his fault.
                narrative | - | All was well.
                """);

        assertThat(run("--corpus", corpus.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "line 1: missed by motive: The engineer minded his own business.",
                        "rule                   severity  found  missed    false  precision  recall",
                        "fault                     error      1       0        0     100.0%  100.0%",
                        "motive                    error      0       1        0     100.0%    0.0%",
                        "all                                  1       1        0     100.0%   50.0%",
                        "3 sentences, 1 of them innocent. Targets: 100 % recall for each ERROR rule, 95 % overall precision: NOT MET.");
        Files.writeString(corpus, "narrative | fault | It was his fault.");
        assertThat(run("--corpus", corpus.toString())).isZero();
        assertThat(out.toString()).contains(": met.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format json            | Name the files to check, or - for standard input
            --actions                | Name the files to check, or - for standard input
            --actions --format json  | --actions prints the human format only.
            nothing.md               | File not found: nothing.md
            .                        | Cannot read .
            --fail-on never x.md     | Invalid value for option '--fail-on'
            --severity nope=off x.md | Unknown rule 'nope' in --severity.
            --pack nothing.yaml x.md | File not found: nothing.yaml
            --pack BROKEN x.md       | needs 'version'
            --corpus BROKEN          | Line 1 does not have the format 'context | rules | sentence'.
            BINARY                   | is not UTF-8 text
            """)
    void reportsInvalidInput(String line, String expected) throws IOException {
        Path broken = Files.writeString(directory.resolve("broken"), "pack: p\n");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
        String[] arguments = line.replace("BROKEN", broken.toString())
                .replace("BINARY", binary.toString())
                .split(" ");

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(expected).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void readsStandardInput() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("We forgot it.".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("--fail-on", "warning", "-")).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).contains("-:1:1: warning B4 person-omitted");
    }

    @Test
    void checksTitlesOfActionItems() throws IOException {
        Path titles = Files.writeString(directory.resolve("actions.txt"), """
                Add a canary stage to the checkout pipeline

                Now improve monitoring of the checkout
                Fix it
                """);

        assertThat(run("--actions", titles.toString())).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        titles + ":3:5: warning vague: \"improve\"",
                        "    The title does not say how much, or what exactly will change.",
                        "    Everybody agrees to a vague title and expects something else. It cannot be estimated or verified.",
                        "    -> Name the change or the number to reach: \"Reduce … from … to …\", \"Improve … by adding …\".",
                        titles + ":4:1: warning vague: \"Fix\"",
                        "    The title does not say exactly what is meant.",
                        "    Everybody agrees to a vague title and expects something else. It cannot be estimated or verified.",
                        "    -> Name the part and the case: \"Handle invalid postal codes in the address form\".",
                        titles + ":4:1: info too-short: \"Fix it\"",
                        "    The title has fewer than three words.",
                        "    Others have to understand the item without the meeting in which it was agreed.",
                        "    -> Say what will be done to what, and where.",
                        "3 titles: 2 warnings, 1 info.");
        assertThat(run("--actions", "--fail-on", "warning", titles.toString())).isEqualTo(1);
        Files.writeString(titles, "Add a canary stage to the checkout pipeline");
        assertThat(run("--actions", "--fail-on", "info", titles.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo("1 title: 0 warnings, 0 info.");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
