package dev.debrief.postmortems.language.web;

import dev.debrief.postmortems.language.LanguageCheckReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LanguageCheckReport", description = "Result of checking several texts; never broken down by author")
public record LanguageCheckReportView(
        @Schema(description = "Names and versions of the rule packs", examples = "[\"debrief-core 1\"]")
        List<String> rulePacks,

        @Schema(description = "Number of words", examples = "820")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "9")
        long score,

        @Schema(description = "Score per 1000 words", examples = "11.0")
        double scorePer1000Words,

        @Schema(description = "Texts with findings, in order")
        List<TextCheckResultView> places) {

    public static LanguageCheckReportView of(LanguageCheckReport report) {
        return new LanguageCheckReportView(
                report.rulePacks(),
                report.words(),
                report.score(),
                report.scorePer1000Words(),
                report.places().stream().map(TextCheckResultView::of).toList());
    }
}
