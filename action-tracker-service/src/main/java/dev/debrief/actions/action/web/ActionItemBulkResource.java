package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.bulk.Attempt;
import dev.debrief.actions.action.bulk.BulkRefusedException;
import dev.debrief.actions.action.bulk.BulkResult;
import dev.debrief.actions.action.bulk.BulkService;
import dev.debrief.actions.action.bulk.BulkStatus;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(ActionItemResource.JSON)
@Tag(name = "Action items")
class ActionItemBulkResource {

    private final BulkService bulk;
    private final BulkLineReader lines;
    private final DueDateService dueDates;
    private final CurrentActor caller;

    ActionItemBulkResource(BulkService bulk, BulkLineReader lines, DueDateService dueDates, CurrentActor caller) {
        this.bulk = bulk;
        this.lines = lines;
        this.dueDates = dueDates;
        this.caller = caller;
    }

    @POST
    @Path("/bulk")
    @Consumes(ActionItemResource.JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("bulk-refused")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "A new UUID for each request. Repeating the request with the same key within 24 hours changes"
                    + " nothing and returns the first response, with `Idempotent-Replayed: true`.",
            schema = @Schema(type = SchemaType.STRING),
            example = "8e03978e-40d5-43e8-bc93-6894a57f9324")
    @Operation(
            operationId = "changeActionItems",
            summary = "Create and change several action items",
            description =
                    "Takes up to 100 entries. Every entry has a result, and a refused one the problem that a request"
                            + " for it alone would get. With VALID_ONLY, the response is 200 even if all are refused. With"
                            + " ALL_OR_NOTHING, one refused entry refuses all: the response is 422 `bulk-refused` with the"
                            + " `results`, and nothing was changed. Changes are made first, in their order.")
    @APIResponse(responseCode = "200", description = "What was done with each entry")
    @APIResponse(
            responseCode = "409",
            description = "The same request is still running",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Entries are refused, or the Idempotency-Key belongs to another request",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<BulkView> change(@Valid @NotNull BulkRequest request) {
        requireFew(request);
        try {
            return RestResponse.ok(view(bulk.apply(
                    request.mode(),
                    read(request.linesToCreate(), lines::proposal),
                    read(request.linesToChange(), lines::change),
                    caller.get())));
        } catch (BulkRefusedException refused) {
            List<BulkResult> results = refused.results();
            long count = results.stream()
                    .filter(result -> result.status() == BulkStatus.REFUSED)
                    .count();
            throw ActionItemProblem.BULK_REFUSED
                    .because(count + " of " + results.size()
                            + " entries are refused, see results. Nothing was changed; correct them, or send the"
                            + " request with the mode VALID_ONLY.")
                    .with("results", view(results).results());
        }
    }

    private static void requireFew(BulkRequest request) {
        int entries = request.linesToCreate().size() + request.linesToChange().size();
        if (entries > BulkRequest.MAX) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(
                            "A bulk request has at most " + BulkRequest.MAX + " entries, this one has " + entries + ".")
                    .at("/change", "must have fewer entries");
        }
    }

    private static <T> List<Attempt<T>> read(List<JsonNode> entries, Function<JsonNode, T> reader) {
        return entries.stream()
                .map(entry -> Attempt.of(() -> reader.apply(entry)))
                .toList();
    }

    private BulkView view(List<BulkResult> results) {
        return BulkView.of(results, dueDates);
    }
}
