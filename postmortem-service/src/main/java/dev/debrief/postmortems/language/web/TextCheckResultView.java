package dev.debrief.postmortems.language.web;

import dev.debrief.postmortems.language.TextCheckResult;
import dev.debrief.postmortems.location.web.LocationView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TextCheckResult", description = "Result of checking one text")
record TextCheckResultView(
        @Schema(description = "Name of the text", examples = "sections/executive-summary")
        String place,

        @Schema(description = "Path to edit it", examples = "/api/v1/postmortems/PM-7/sections/executive-summary")
        String path,

        @Schema(description = "Number of words", examples = "64")
        int words,

        @Schema(description = "1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best", examples = "3")
        long score,

        @Schema(description = "In text order") List<LanguageFindingView> findings,

        @Schema(description = "Findings that the author allowed")
        List<AllowedFindingView> allowed) {

    static TextCheckResultView of(TextCheckResult result) {
        return new TextCheckResultView(
                result.place(),
                LocationView.pathOf(result.path()),
                result.words(),
                result.score(),
                result.findings().stream().map(LanguageFindingView::of).toList(),
                result.allowed().stream().map(AllowedFindingView::of).toList());
    }
}
