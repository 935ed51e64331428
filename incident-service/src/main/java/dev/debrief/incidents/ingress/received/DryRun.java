package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.mapping.ChangeReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a delivery.
 *
 * @param state that the delivery would have
 * @param reason why it would be ignored or put in quarantine
 */
public record DryRun(DeliveryState state, @Nullable String reason, List<ChangeReport> changes) {

    public DryRun {
        changes = List.copyOf(changes);
    }

    static DryRun unmapped(DeliveryState state, String reason) {
        return new DryRun(state, reason, List.of());
    }
}
