package dev.debrief.incidents.impact;

import dev.debrief.incidents.incident.ImpactLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the impact as events carry it. */
@ApplicationScoped
class ImpactEventMapper implements ImpactLookup {

    private final ImpactRepository impacts;

    ImpactEventMapper(ImpactRepository impacts) {
        this.impacts = impacts;
    }

    @Override
    public Optional<dev.debrief.contracts.incident.value.Impact> of(UUID incidentId) {
        return impacts.findByIdOptional(incidentId).map(impact -> toContract(impact.assessment()));
    }

    static dev.debrief.contracts.incident.value.Impact toContract(ImpactAssessment assessment) {
        return new dev.debrief.contracts.incident.value.Impact(
                assessment.userImpact(),
                assessment.businessImpact(),
                assessment.internalImpact(),
                toContract(assessment.affectedUsers()),
                toContract(assessment.failedTransactions()),
                toContract(assessment.complaints()),
                toContract(assessment.revenueLoss()),
                toContract(assessment.details().affectedUserShare()),
                assessment.details().journeys(),
                toContract(assessment.details().sloBudgetUsed()),
                toContract(assessment.details().colleagues()),
                toContract(assessment.details().colleagueHours()),
                assessment.details().interruptedWork(),
                toContract(assessment.details().dataIntegrity()),
                assessment.details().dataIntegrityNote(),
                assessment.details().regions(),
                toContract(assessment.details().windows()));
    }

    private static dev.debrief.contracts.incident.value.@Nullable Figure toContract(@Nullable Figure figure) {
        return figure == null
                ? null
                : new dev.debrief.contracts.incident.value.Figure(figure.value(), basis(figure.basis()));
    }

    private static dev.debrief.contracts.incident.value.@Nullable Money toContract(@Nullable Money money) {
        return money == null
                ? null
                : new dev.debrief.contracts.incident.value.Money(
                        money.amount(), money.currency(), basis(money.basis()));
    }

    private static dev.debrief.contracts.incident.value.@Nullable DataIntegrity toContract(
            @Nullable DataIntegrity integrity) {
        return integrity == null ? null : dev.debrief.contracts.incident.value.DataIntegrity.valueOf(integrity.name());
    }

    private static @Nullable List<dev.debrief.contracts.incident.value.ImpactWindow> toContract(
            @Nullable List<ImpactWindow> windows) {
        return windows == null
                ? null
                : windows.stream()
                        .map(window -> new dev.debrief.contracts.incident.value.ImpactWindow(
                                window.startedAt(), window.endedAt(), window.description()))
                        .toList();
    }

    private static dev.debrief.contracts.incident.value.FigureBasis basis(FigureBasis basis) {
        return dev.debrief.contracts.incident.value.FigureBasis.valueOf(basis.name());
    }
}
