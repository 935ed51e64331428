package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.bulk.BulkResult;
import dev.debrief.actions.action.bulk.BulkStatus;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.problem.Problem.FieldError;
import dev.debrief.platform.problem.ProblemException;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "BulkResult", description = "What a bulk request did with an entry")
record BulkResultView(
        @Schema(description = "A JSON Pointer to the entry in the request", examples = "#/create/0", required = true)
        String entry,

        @Schema(description = "Place of the entry in its list, from 0", examples = "0", required = true)
        int index,

        @Schema(
                description = "REFUSED: see `problem`; NOT_APPLIED: valid, but another entry is refused",
                examples = "CREATED",
                required = true)
        BulkStatus status,

        @Schema(description = "The action item that was created or changed; absent for others") @Nullable ActionItemView item,

        @Schema(
                description = "Why it is refused: the problem that a request for this entry alone would get. Its"
                        + " pointers begin with that of the entry. Absent for others")
        @Nullable Problem problem) {

    static BulkResultView of(BulkResult result, DueDateService dueDates) {
        String entry = "#/" + result.list() + "/" + result.index();
        ActionItem item = result.item();
        ProblemException problem = result.problem();
        return new BulkResultView(
                entry,
                result.index(),
                result.status(),
                item == null ? null : ActionItemView.of(item, dueDates),
                problem == null ? null : problemAt(entry, problem));
    }

    private static Problem problemAt(String entry, ProblemException problem) {
        List<FieldError> errors = problem.errors().stream()
                .map(error -> new FieldError(
                        error.detail(), entry + error.pointer().substring(1), error.value(), error.allowedValues()))
                .toList();
        return new Problem(
                problem.type().uri(),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                Span.current().getSpanContext().getTraceId(),
                errors,
                problem.extensions());
    }
}
