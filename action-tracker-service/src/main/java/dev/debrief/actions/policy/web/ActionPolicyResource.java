package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.settings.web.SettingsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/actions")
@Tag(name = "Policy", description = "What the organisation asks of action items")
@ResourceNoun("action policy")
@OperationText(
        operationId = "changeActionPolicy",
        description = "Creates a version that applies from now on. Items that were committed to or verified before"
                + " stay as they are. The observation applies to items that are done already, too, after about a minute:"
                + " if it is over by then, their verification is due at once. A member that is left out has its built-in"
                + " value.",
        unprocessable = "")
class ActionPolicyResource
        extends SettingsResource<
                ActionPolicy, ActionPolicyVersion, ChangeActionPolicyRequest, ActionPolicyView, ActionPolicyView> {

    ActionPolicyResource(ActionPolicyService policies, Paging paging, CurrentActor caller) {
        super(policies, paging, caller);
    }

    @Override
    protected String listName() {
        return "action-policy-versions";
    }

    @Override
    protected ActionPolicyView view(ActionPolicyVersion version) {
        return ActionPolicyView.of(version);
    }

    @Override
    protected ActionPolicyView listView(ActionPolicyVersion version) {
        return ActionPolicyView.of(version);
    }
}
