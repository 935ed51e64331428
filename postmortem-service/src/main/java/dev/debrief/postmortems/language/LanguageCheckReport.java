package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageReport;
import java.util.List;

/** Result of checking several texts. Names no authors and counts nothing by author. */
public record LanguageCheckReport(
        List<String> rulePacks, int words, long score, double scorePer1000Words, List<TextCheckResult> places) {

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
