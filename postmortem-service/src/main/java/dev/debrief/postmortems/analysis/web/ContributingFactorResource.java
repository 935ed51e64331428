package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.FactorContent;
import jakarta.ws.rs.Path;

@Path("/api/v1/postmortems/{id}/contributing-factors")
@ResourceNoun("contributing factor")
@OperationText(
        operationId = "addContributingFactor",
        description = "Something in systems, processes or the organisation that made the incident possible or worse.")
@OperationText(operationId = "editContributingFactor", example = "{\"title\": \"Test coverage\"}")
class ContributingFactorResource
        extends AnalysisItemResource<
                FactorContent, ContributingFactor, ContributingFactorRequest, ContributingFactorView> {

    ContributingFactorResource(AnalysisService analysis, MergePatch mergePatch, CurrentActor caller) {
        super(
                AnalysisItemKind.FACTOR,
                ContributingFactorRequest.class,
                ContributingFactorRequest::of,
                ContributingFactorView::of,
                analysis,
                mergePatch,
                caller);
    }
}
