package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageReport;
import dev.debrief.language.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules say of one text. */
@Schema(description = "What the rules say of one text")
public record TextCheckResult(
        @Schema(description = "Which text", examples = "sections/executive-summary")
        String place,

        @Schema(description = "Where it is written", examples = "/api/v1/postmortems/PM-7/sections/executive-summary")
        String path,

        @Schema(description = "How many words were read", examples = "64")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "3")
        long score,

        @Schema(description = "In the order of the text") List<LanguageFinding> findings,

        @Schema(description = "What its author lets stand") List<AllowedFinding> allowed) {

    public TextCheckResult {
        findings = List.copyOf(findings);
        allowed = List.copyOf(allowed);
    }

    static TextCheckResult of(LocatedText place, LanguageReport report) {
        return new TextCheckResult(
                place.place(),
                place.path(),
                report.words(),
                report.score(),
                report.findings().stream().map(LanguageFinding::of).toList(),
                report.allowed().stream()
                        .map(each -> new AllowedFinding(each.reason(), LanguageFinding.of(each.finding())))
                        .toList());
    }

    boolean hasResults() {
        return !findings.isEmpty() || !allowed.isEmpty();
    }

    /** Errors, also those that the author lets stand, since an author alone cannot. */
    public Stream<LanguageFinding> errors() {
        return Stream.concat(findings.stream(), allowed.stream().map(AllowedFinding::finding))
                .filter(finding -> finding.severity() == Severity.ERROR);
    }
}
