package dev.debrief.postmortems.review.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.review.AssignedReviewers;
import dev.debrief.postmortems.review.Review;
import dev.debrief.postmortems.review.ReviewService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class ReviewResource {

    private static final String JSON = "application/json";

    private final ReviewService reviews;
    private final Paging paging;
    private final CurrentActor caller;

    ReviewResource(ReviewService reviews, Paging paging, CurrentActor caller) {
        this.reviews = reviews;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/reviewers")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getReviewers",
            summary = "Get the reviewers",
            description = "With the verdict each gave since the last submission.")
    @APIResponse(responseCode = "200", description = "The reviewers")
    public RestResponse<ReviewersView> reviewers(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        AssignedReviewers assigned = reviews.assignedReviewers(id, caller.get());
        return ETags.okOrNotModified(ReviewersView.of(assigned), assigned.revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/reviewers")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("reviewer-cannot-see")
    @Operation(
            operationId = "chooseReviewers",
            summary = "Choose the reviewers",
            description = "People, teams or roles; any member of a team or role can answer for it. They are notified on"
                    + " SUBMIT, or immediately while the postmortem is in review. APPROVE requires all of them to"
                    + " approve, or the quorum of the review policy. A reviewer who may not see a restricted postmortem"
                    + " is rejected with 409 `reviewer-cannot-see`.")
    @APIResponse(responseCode = "200", description = "The reviewers after the change")
    public RestResponse<ReviewersView> choose(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull ChooseReviewersRequest request) {
        AssignedReviewers assigned = reviews.choose(id, ifMatch.precondition(), request.people(), caller.get());
        return ETags.ok(ReviewersView.of(assigned), assigned.revision());
    }

    @POST
    @Path("/{id}/reviews")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.READER)
    @ProblemTypes({"not-in-review", "four-eyes"})
    @Operation(
            operationId = "addReview",
            summary = "Give your verdict as a reviewer",
            description = "For reviewers and approvers, while the postmortem is in review (otherwise 409"
                    + " `not-in-review`). Verdicts are collected until every reviewer has given one, or the quorum of the"
                    + " review policy; then a CHANGES_REQUESTED returns the postmortem to DRAFT, and the next SUBMIT asks"
                    + " all reviewers again. Without reviewers it returns at once. The last verdict of a person counts."
                    + " Who submitted it can request changes but not approve: 409 `four-eyes`.")
    @APIResponse(
            responseCode = "201",
            description = "The review",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public RestResponse<ReviewView> add(@PathParam("id") EntityRef id, @Valid @NotNull ReviewRequest request) {
        Review review = reviews.review(id, request.verdict(), request.checkedComment(), caller.get());
        return RestResponse.status(Status.CREATED, ReviewView.of(review));
    }

    @GET
    @Path("/{id}/reviews")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listReviews", summary = "List the verdicts", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of reviews")
    public Page<ReviewView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("reviews", id.toString(), page);
        return paging.page(
                request,
                reviews.list(id, request, caller.get()),
                ReviewView::of,
                review -> List.of(review.id().toString()));
    }
}
