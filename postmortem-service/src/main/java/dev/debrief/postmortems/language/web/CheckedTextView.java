package dev.debrief.postmortems.language.web;

import dev.debrief.postmortems.language.AllowedFinding;
import dev.debrief.postmortems.language.CheckedText;
import dev.debrief.postmortems.language.LanguageFinding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CheckedText", description = "What the rules say of a text; the same for the same text and rules")
record CheckedTextView(
        @Schema(description = "The packs it was read with, and their versions", examples = "[\"debrief-core 1\"]")
        List<String> rulePacks,

        @Schema(description = "How many words were read", examples = "7")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "3")
        long score,

        @Schema(description = "The score of a thousand words like these", examples = "428.6")
        double scorePer1000Words,

        @Schema(description = "In the order of the text") List<LanguageFinding> findings,

        @Schema(description = "What its author lets stand") List<AllowedFinding> allowed) {

    static CheckedTextView of(CheckedText checked) {
        return new CheckedTextView(
                checked.rulePacks(),
                checked.text().words(),
                checked.text().score(),
                checked.scorePer1000Words(),
                checked.text().findings(),
                checked.text().allowed());
    }
}
