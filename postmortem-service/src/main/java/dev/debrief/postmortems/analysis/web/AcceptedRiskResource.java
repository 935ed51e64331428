package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.RiskContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/accepted-risks")
@ResourceNoun("accepted risk")
@OperationText(
        operationId = "addAcceptedRisk",
        description = "A risk that is deliberately kept, with the reason and who accepts it.")
@OperationText(operationId = "editAcceptedRisk", example = "{\"reviewOn\": \"2025-01-15\"}")
class AcceptedRiskResource
        extends AnalysisItemResource<RiskContent, AcceptedRisk, AcceptedRiskRequest, AcceptedRiskView> {

    AcceptedRiskResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(
                AnalysisItemKind.RISK,
                AcceptedRiskRequest.class,
                AcceptedRiskRequest::of,
                AcceptedRiskView::of,
                analysis,
                mergePatch,
                caller);
    }
}
