package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageReport;
import dev.debrief.language.Severity;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Result of checking one text. */
public record TextCheckResult(
        String place,
        @Nullable ResourceLocation path,
        int words,
        long score,
        List<LanguageFinding> findings,
        List<AllowedFinding> allowed) {

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

    /** Errors, including allowed ones: an author alone cannot allow an ERROR. */
    public Stream<LanguageFinding> errors() {
        return Stream.concat(findings.stream(), allowed.stream().map(AllowedFinding::finding))
                .filter(finding -> finding.severity() == Severity.ERROR);
    }
}
