package dev.debrief.actions.action.web;

import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.bulk.BulkResult;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BulkResponse", description = "What a bulk request did")
record BulkView(
        @Schema(
                description = "One for each entry: those of `create` in their order, then those of `change`",
                required = true)
        List<BulkResultView> results) {

    static BulkView of(List<BulkResult> results, DueDateService dueDates) {
        return new BulkView(results.stream()
                .map(result -> BulkResultView.of(result, dueDates))
                .toList());
    }
}
