package dev.debrief.postmortems.language.web;

import dev.debrief.postmortems.language.CheckedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CheckedText", description = "Result of checking a text; deterministic for the same text and rules")
record CheckedTextView(
        @Schema(description = "Names and versions of the rule packs", examples = "[\"debrief-core 1\"]")
        List<String> rulePacks,

        @Schema(description = "Number of words", examples = "7")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "3")
        long score,

        @Schema(description = "Score per 1000 words", examples = "428.6")
        double scorePer1000Words,

        @Schema(description = "In text order") List<LanguageFindingView> findings,

        @Schema(description = "Findings that the author allowed")
        List<AllowedFindingView> allowed) {

    static CheckedTextView of(CheckedText checked) {
        return new CheckedTextView(
                checked.rulePacks(),
                checked.text().words(),
                checked.text().score(),
                checked.scorePer1000Words(),
                checked.text().findings().stream().map(LanguageFindingView::of).toList(),
                checked.text().allowed().stream().map(AllowedFindingView::of).toList());
    }
}
