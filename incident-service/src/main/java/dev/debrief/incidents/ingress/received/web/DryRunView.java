package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DeliveryState;
import dev.debrief.incidents.ingress.received.DryRun;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressDryRun", description = "What would become of a delivery")
record DryRunView(
        @Schema(description = "State that the delivery would have", examples = "MAPPED", required = true)
        DeliveryState state,

        @Schema(
                description = "Reason why it would be ignored or put in quarantine",
                examples = "The body is not valid JSON at byte 17")
        @Nullable String reason,

        @Schema(description = "What it says, in the order of the delivery", required = true)
        List<ChangeReportView> changes) {

    static DryRunView of(DryRun run) {
        return new DryRunView(
                run.state(),
                run.reason(),
                run.changes().stream().map(ChangeReportView::of).toList());
    }
}
