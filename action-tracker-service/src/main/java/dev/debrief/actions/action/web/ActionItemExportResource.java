package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.export.ActionItemExportService;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Tag(name = "Action items")
class ActionItemExportResource {

    private static final String CSV = "text/csv";

    private static final String EXAMPLE = "key,title,status,overdue,…\r\nAI-12,Add edge case tests,OPEN,false,…\r\n";

    private final ActionItemExportService exports;
    private final Paging paging;
    private final CurrentActor caller;

    ActionItemExportResource(ActionItemExportService exports, Paging paging, CurrentActor caller) {
        this.exports = exports;
        this.paging = paging;
        this.caller = caller;
    }

    /** Constants are spelled as in the query string. */
    enum Format {
        csv
    }

    @GET
    @Path("/export")
    @Produces(CSV)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "exportActionItems",
            summary = "Export action items",
            description =
                    "Returns the action items the caller may see as comma-separated values (RFC 4180) in UTF-8 with"
                            + " a byte order mark, with the filters and the order of the list. A cell that a spreadsheet would"
                            + " read as a formula begins with an apostrophe, and labels are separated by semicolons. If more than"
                            + " 100,000 items match, the response is 400: export them in parts, with filters.")
    @APIResponse(
            responseCode = "200",
            description = "A header and a row for each action item",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = EXAMPLE))
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Format of the export") @QueryParam("format") @DefaultValue("csv") Format format,
            @BeanParam ActionItemListParameters parameters) {
        Actor actor = caller.get();
        ActionItemFilter filter = parameters.toFilter(actor);
        exports.requireComplete(filter, actor);
        PageRequest first = paging.request(
                "action-items." + format, filter.toString(), new PageQuery(ActionItemExportService.BATCH_SIZE, null));
        StreamingOutput content = out -> exports.write(filter, first, actor, out);
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", CSV + "; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"action-items.csv\"")
                .build();
    }
}
