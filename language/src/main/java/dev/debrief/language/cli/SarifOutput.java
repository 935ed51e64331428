package dev.debrief.language.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.language.LintFinding;
import dev.debrief.language.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SARIF 2.1.0 output for code review tools (OASIS, "Static Analysis Results Interchange Format"). */
final class SarifOutput {

    private final Map<String, Integer> ruleIndexes = new LinkedHashMap<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode results = JsonNodeFactory.instance.arrayNode();

    private SarifOutput() {}

    static String of(List<LintedFile> files) {
        SarifOutput output = new SarifOutput();
        for (LintedFile file : files) {
            LineIndex lines = file.lines();
            file.report().findings().forEach(finding -> output.add(file.file(), lines, finding, null));
            file.report().allowed().forEach(each -> output.add(file.file(), lines, each.finding(), each.reason()));
        }
        return output.log().toPrettyString();
    }

    private ObjectNode log() {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "debrief lint");
        driver.set("rules", rules);
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", results);
        return log;
    }

    private void add(String file, LineIndex lines, LintFinding finding, @Nullable String justification) {
        ObjectNode result = results.addObject();
        result.put("ruleId", finding.ruleId());
        result.put("ruleIndex", ruleIndexes.computeIfAbsent(finding.ruleId(), id -> addRule(finding)));
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.message() + " " + String.join(" ", finding.suggestions()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(file));
        ObjectNode region = place.putObject("region");
        region.put("startLine", lines.line(finding.span().start()));
        region.put("startColumn", lines.column(finding.span().start()));
        region.put("endLine", lines.line(finding.span().end()));
        region.put("endColumn", lines.column(finding.span().end()));
        region.put("charOffset", finding.span().start());
        region.put("charLength", finding.span().end() - finding.span().start());
        region.putObject("snippet").put("text", finding.excerpt());
        if (justification != null) {
            result.putArray("suppressions").addObject().put("kind", "inSource").put("justification", justification);
        }
    }

    private int addRule(LintFinding finding) {
        ObjectNode rule = rules.addObject();
        rule.put("id", finding.ruleId());
        rule.putObject("shortDescription").put("text", finding.message());
        rule.putObject("fullDescription").put("text", finding.why());
        if (finding.docUrl() != null) {
            rule.put("helpUri", finding.docUrl());
        }
        rule.putObject("properties")
                .put("category", finding.category())
                .put("rulePackVersion", finding.rulePackVersion());
        return rules.size() - 1;
    }

    private static String uri(String file) {
        return file.equals("-")
                ? "stdin"
                : Path.of(file).normalize().toString().replace('\\', '/').replace(" ", "%20");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }
}
