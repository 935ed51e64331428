package dev.debrief.incidents.impact;

import dev.debrief.incidents.incident.ResolvedImpact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the impact as facts carry it. */
@ApplicationScoped
class ImpactFacts implements ResolvedImpact {

    private final ImpactRepository impacts;

    ImpactFacts(ImpactRepository impacts) {
        this.impacts = impacts;
    }

    @Override
    public Optional<dev.debrief.contracts.incident.Impact> of(UUID incidentId) {
        return impacts.findByIdOptional(incidentId).map(impact -> asFact(impact.assessment()));
    }

    static dev.debrief.contracts.incident.Impact asFact(Assessment assessment) {
        return new dev.debrief.contracts.incident.Impact(
                assessment.userImpact(),
                assessment.businessImpact(),
                assessment.internalImpact(),
                asFact(assessment.affectedUsers()),
                asFact(assessment.failedTransactions()),
                asFact(assessment.complaints()),
                asFact(assessment.revenueLoss()),
                asFact(assessment.details().affectedUserShare()),
                assessment.details().journeys(),
                asFact(assessment.details().sloBudgetUsed()),
                asFact(assessment.details().colleagues()),
                asFact(assessment.details().colleagueHours()),
                assessment.details().interruptedWork(),
                asFact(assessment.details().dataIntegrity()),
                assessment.details().dataIntegrityNote(),
                assessment.details().regions(),
                asFact(assessment.details().windows()));
    }

    private static dev.debrief.contracts.incident.@Nullable Figure asFact(@Nullable Figure figure) {
        return figure == null ? null : new dev.debrief.contracts.incident.Figure(figure.value(), basis(figure.basis()));
    }

    private static dev.debrief.contracts.incident.@Nullable Money asFact(@Nullable Money money) {
        return money == null
                ? null
                : new dev.debrief.contracts.incident.Money(money.amount(), money.currency(), basis(money.basis()));
    }

    private static dev.debrief.contracts.incident.@Nullable DataIntegrity asFact(@Nullable DataIntegrity integrity) {
        return integrity == null ? null : dev.debrief.contracts.incident.DataIntegrity.valueOf(integrity.name());
    }

    private static @Nullable List<dev.debrief.contracts.incident.ImpactWindow> asFact(
            @Nullable List<ImpactWindow> windows) {
        return windows == null
                ? null
                : windows.stream()
                        .map(window -> new dev.debrief.contracts.incident.ImpactWindow(
                                window.startedAt(), window.endedAt(), window.description()))
                        .toList();
    }

    private static dev.debrief.contracts.incident.FigureBasis basis(FigureBasis basis) {
        return dev.debrief.contracts.incident.FigureBasis.valueOf(basis.name());
    }
}
