package dev.debrief.language.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LintFinding;
import java.util.List;

/** JSON output. The same files and rules result in the same bytes. */
final class JsonOutput {

    private JsonOutput() {}

    static String of(LanguageCheck check, List<LintedFile> files) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode packs = root.putArray("rulePacks");
        check.rulePacks().forEach(packs::add);
        ArrayNode array = root.putArray("files");
        files.forEach(file -> write(file, array.addObject()));
        return root.toPrettyString();
    }

    private static void write(LintedFile file, ObjectNode node) {
        node.put("file", file.file());
        node.put("words", file.report().words());
        node.put("score", file.report().score());
        node.put("scorePer1000Words", file.report().scorePer1000Words());
        ObjectNode counts = node.putObject("counts");
        file.report().counts().forEach((severity, count) -> counts.put(severity.name(), count));
        LineIndex lines = file.lines();
        ArrayNode findings = node.putArray("findings");
        file.report().findings().forEach(finding -> write(finding, lines, findings.addObject()));
        ArrayNode allowed = node.putArray("allowed");
        file.report().allowed().forEach(each -> {
            ObjectNode entry = allowed.addObject();
            entry.put("reason", each.reason());
            write(each.finding(), lines, entry.putObject("finding"));
        });
    }

    private static void write(LintFinding finding, LineIndex lines, ObjectNode node) {
        node.put("ruleId", finding.ruleId());
        node.put("category", finding.category());
        node.put("severity", finding.severity().name());
        node.put("section", finding.section());
        node.put("line", lines.line(finding.span().start()));
        node.put("column", lines.column(finding.span().start()));
        node.put("start", finding.span().start());
        node.put("end", finding.span().end());
        node.put("startInCodePoints", finding.startInCodePoints());
        node.put("endInCodePoints", finding.endInCodePoints());
        node.put("excerpt", finding.excerpt());
        node.put("message", finding.message());
        node.put("why", finding.why());
        ArrayNode suggestions = node.putArray("suggestions");
        finding.suggestions().forEach(suggestions::add);
        node.put("docUrl", finding.docUrl());
        node.put("rulePackVersion", finding.rulePackVersion());
    }
}
