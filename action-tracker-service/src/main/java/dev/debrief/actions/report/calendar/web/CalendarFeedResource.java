package dev.debrief.actions.report.calendar.web;

import dev.debrief.actions.report.calendar.CalendarFeed;
import dev.debrief.actions.report.calendar.CalendarFeedService;
import dev.debrief.actions.report.calendar.IssuedFeed;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.secret.web.SecretText;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CONTRIBUTOR)
@Tag(name = "Calendar feeds", description = "Calendars of the due dates of a team, read by a secret URL")
class CalendarFeedResource {

    private final CalendarFeedService feeds;
    private final Paging paging;
    private final CurrentActor caller;

    CalendarFeedResource(CalendarFeedService feeds, Paging paging, CurrentActor caller) {
        this.feeds = feeds;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @Operation(
            operationId = "issueCalendarFeed",
            summary = "Issue a calendar of due dates",
            description =
                    "For a team of yours; admins can issue one for any team. The response contains the `url`, which is"
                            + " shown only once. A repeated request returns the same calendar feed without it; revoke the"
                            + " feed and issue another one if the URL was lost.")
    @APIResponseSchema(
            value = IssuedCalendarFeedView.class,
            responseCode = "201",
            responseDescription = "The calendar feed and its URL")
    public RestResponse<IssuedCalendarFeedView> issue(@Valid @NotNull IssueCalendarFeedRequest request) {
        IssuedFeed issued = feeds.issue(request.toSettings(), caller.get());
        return ETags.created(
                URI.create("/api/v1/calendar-feeds/" + issued.feed().id()),
                IssuedCalendarFeedView.of(issued),
                CalendarFeed.REVISION);
    }

    @GET
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "List the calendars of due dates",
            description = "Lists those of your teams, or of all teams for admins, in the order of their creation and"
                    + " without their URLs.")
    @APIResponse(responseCode = "200", description = "A page of calendar feeds")
    public Page<CalendarFeedView> list(@BeanParam PageQuery query) {
        PageRequest page = paging.request("calendar-feeds", "", query);
        return paging.page(
                page,
                feeds.list(page, caller.get()),
                CalendarFeedView::of,
                feed -> List.of(feed.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Get a calendar of due dates",
            description = "Returns one calendar feed, without its URL.")
    @APIResponse(responseCode = "200", description = "The calendar feed")
    public RestResponse<CalendarFeedView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        return ETags.okOrNotModified(
                CalendarFeedView.of(feeds.get(id, caller.get())), CalendarFeed.REVISION, ifNoneMatch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeCalendarFeed",
            summary = "Revoke a calendar of due dates",
            description = "Its URL is answered 404 from then on.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        feeds.revoke(id, ifMatch.precondition(), caller.get());
    }
}
