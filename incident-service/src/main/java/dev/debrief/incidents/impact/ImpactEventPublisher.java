package dev.debrief.incidents.impact;

import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.incident.ImpactEventMapper;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes assessments, and maps them for other events of the incident. */
@ApplicationScoped
class ImpactEventPublisher implements ImpactEventMapper {

    private final EventPublisher events;
    private final IncidentEventMapper incidents;
    private final ImpactRepository impacts;

    ImpactEventPublisher(EventPublisher events, IncidentEventMapper incidents, ImpactRepository impacts) {
        this.events = events;
        this.incidents = incidents;
        this.impacts = impacts;
    }

    void publishAssessed(Incident incident, ImpactAssessment assessment) {
        events.publish(new ImpactAssessed(incidents.snapshot(incident), toContract(assessment)));
    }

    @Override
    public Optional<dev.debrief.contracts.incident.value.Impact> impactOf(UUID incidentId) {
        return impacts.findByIdOptional(incidentId).map(impact -> toContract(impact.assessment()));
    }

    private static dev.debrief.contracts.incident.value.Impact toContract(ImpactAssessment assessment) {
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
