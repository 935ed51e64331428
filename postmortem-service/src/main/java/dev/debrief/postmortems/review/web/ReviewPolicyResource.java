package dev.debrief.postmortems.review.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.settings.web.SettingsResource;
import dev.debrief.postmortems.review.ReviewPolicy;
import dev.debrief.postmortems.review.ReviewPolicyService;
import dev.debrief.postmortems.review.ReviewPolicyVersion;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/review")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
@ResourceNoun("review policy")
@OperationText(
        operationId = "changeReviewPolicy",
        description =
                "Creates a version that applies from now on, also to postmortems in review. What was approved before"
                        + " stays approved.",
        unprocessable = "")
class ReviewPolicyResource
        extends SettingsResource<
                ReviewPolicy, ReviewPolicyVersion, ChangeReviewPolicyRequest, ReviewPolicyView, ReviewPolicyView> {

    ReviewPolicyResource(ReviewPolicyService policies, Paging paging, CurrentActor caller) {
        super(policies, paging, caller);
    }

    @Override
    protected String listName() {
        return "review-policy-versions";
    }

    @Override
    protected ReviewPolicyView view(ReviewPolicyVersion version) {
        return ReviewPolicyView.of(version);
    }

    @Override
    protected ReviewPolicyView listView(ReviewPolicyVersion version) {
        return ReviewPolicyView.of(version);
    }
}
