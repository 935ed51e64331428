package dev.debrief.actions.report.statistics.web;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.report.statistics.Grouping;
import dev.debrief.actions.report.statistics.StatisticsService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Statistics of action items, never of people")
class StatisticsResource {

    private final StatisticsService statistics;
    private final CurrentActor caller;

    StatisticsResource(StatisticsService statistics, CurrentActor caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    /** Constants are spelled as in the query string. */
    enum GroupBy {
        team(Grouping.TEAM),
        kind(Grouping.KIND),
        intent(Grouping.INTENT),
        status(Grouping.STATUS),
        service(Grouping.SERVICE);

        private final Grouping grouping;

        GroupBy(Grouping grouping) {
            this.grouping = grouping;
        }
    }

    @GET
    @Path("/statistics")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionItemStatistics",
            summary = "Count action items",
            description = "Counts the action items that were created in a period, and says which part was completed,"
                    + " verified and effective, how old unfinished items are and how far due dates moved. Items of"
                    + " persons are one group, `persons`, and those without an owner another, `unassigned`: nobody is"
                    + " compared with others. Grouped by service, an item counts for each affected service of its"
                    + " incident; if none is known, for the group `none`.")
    @APIResponse(responseCode = "200", description = "The statistics")
    public StatisticsView statistics(
            @Parameter(description = "How to group") @QueryParam("groupBy") @DefaultValue("team") GroupBy groupBy,
            @Parameter(
                            description = "First day of the period; by default a year before its end, or no limit with"
                                    + " `postmortem`",
                            example = "2024-09-01")
                    @QueryParam("from")
                    @Nullable LocalDate from,
            @Parameter(description = "End of the period, exclusive; tomorrow by default", example = "2024-12-01")
                    @QueryParam("to")
                    @Nullable LocalDate to,
            @Parameter(description = "Only items of this postmortem, by id or key", example = "PM-7")
                    @QueryParam("postmortem")
                    @Nullable String postmortem) {
        return StatisticsView.of(statistics.of(
                groupBy.grouping,
                from,
                to,
                postmortem == null
                        ? null
                        : EntityRef.parseParameter(PostmortemProjection.KEY_PREFIX, postmortem, "postmortem"),
                caller.get()));
    }
}
