package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules say of several texts. Nobody who wrote one is named, and nothing is counted by author. */
@Schema(description = "What the rules say of several texts; never counted by author")
public record LanguageCheckReport(
        @Schema(description = "The packs it was read with, and their versions", examples = "[\"debrief-core 1\"]")
        List<String> rulePacks,

        @Schema(description = "How many words were read", examples = "820")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "9")
        long score,

        @Schema(description = "The score of a thousand words like these", examples = "11.0")
        double scorePer1000Words,

        @Schema(description = "Texts with something to say, in their order")
        List<TextCheckResult> places) {

    public LanguageCheckReport {
        rulePacks = List.copyOf(rulePacks);
        places = List.copyOf(places);
    }

    static LanguageCheckReport of(List<String> rulePacks, List<TextCheckResult> checked) {
        int words = checked.stream().mapToInt(TextCheckResult::words).sum();
        long score = checked.stream().mapToLong(TextCheckResult::score).sum();
        return new LanguageCheckReport(
                rulePacks,
                words,
                score,
                LanguageReport.scorePer1000Words(score, words),
                checked.stream().filter(TextCheckResult::hasResults).toList());
    }
}
