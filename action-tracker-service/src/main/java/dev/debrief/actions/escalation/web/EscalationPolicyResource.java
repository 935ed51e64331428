package dev.debrief.actions.escalation.web;

import dev.debrief.actions.escalation.EscalationPolicy;
import dev.debrief.actions.escalation.EscalationPolicyService;
import dev.debrief.actions.escalation.EscalationPolicyVersion;
import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.settings.web.SettingsResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/escalation")
@Tag(name = "Deadlines", description = "Reminders, snoozes, escalation and when a verification is due")
@ResourceNoun("escalation policy")
@OperationText(
        operationId = "changeEscalationPolicy",
        description = "Creates a version. It applies to due dates that are set from now on, and to existing ones after"
                + " about a minute. What it would have sent by then is sent at once: of the reminders of a due date"
                + " only the last, and every level that an overdue item has reached, one after the other.",
        unprocessable = "")
class EscalationPolicyResource
        extends SettingsResource<
                EscalationPolicy,
                EscalationPolicyVersion,
                ChangeEscalationPolicyRequest,
                EscalationPolicyView,
                EscalationPolicyView> {

    EscalationPolicyResource(EscalationPolicyService policies, Paging paging, CurrentActor caller) {
        super(policies, paging, caller);
    }

    @Override
    protected String listName() {
        return "escalation-policy-versions";
    }

    @Override
    protected EscalationPolicyView view(EscalationPolicyVersion version) {
        return EscalationPolicyView.of(version);
    }

    @Override
    protected EscalationPolicyView listView(EscalationPolicyVersion version) {
        return EscalationPolicyView.of(version);
    }
}
