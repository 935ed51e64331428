package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.settings.web.SettingsResource;
import dev.debrief.postmortems.policy.Policy;
import dev.debrief.postmortems.policy.PolicyService;
import dev.debrief.postmortems.policy.PolicyVersion;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/postmortem")
@Tag(name = "Policy", description = "Which incidents need a postmortem, by when, and how that was decided")
@ResourceNoun("policy")
@OperationText(
        operationId = "changePolicy",
        description = "Creates a version that applies from now on. Existing drafts stay; earlier decisions keep the"
                + " version they were made with.",
        unprocessable = "Two rules have the same key",
        problems = "duplicate-rule")
class PolicyResource extends SettingsResource<Policy, PolicyVersion, ChangePolicyRequest, PolicyView, PolicyView> {

    PolicyResource(PolicyService policies, Paging paging, CurrentActor caller) {
        super(policies, paging, caller);
    }

    @Override
    protected String listName() {
        return "policy-versions";
    }

    @Override
    protected PolicyView view(PolicyVersion version) {
        return PolicyView.of(version);
    }

    @Override
    protected PolicyView listView(PolicyVersion version) {
        return PolicyView.of(version);
    }
}
