package dev.debrief.e2e.ingress;

import dev.debrief.e2e.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Small versions of {@link AlertmanagerProof}, without Prometheus, and of {@link AlertStormProof}. Nothing is killed.
 */
@ExtendWith(SharedStack.class)
@Order(6)
class IngressJourney {

    @Test
    void webhooksOfPagerDutyOpenAndResolveAnIncidentAndItsPostmortemIsDrafted() {
        var admin = new IngressAdmin(SharedStack.stack());
        var secret = admin.addSource("pagerduty-journey", "pagerduty");
        var start = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var pagerDuty = new PagerDutyWebhooks(admin.deliveryUrl("pagerduty-journey"), secret, start);

        pagerDuty.incident("triggered", "P2");
        pagerDuty.incident("acknowledged", "P2");
        pagerDuty.note("The release is rolled back");
        pagerDuty.incident("resolved", "P2");

        new IncidentChecks(SharedStack.stack())
                .reportedOnce("pagerduty-journey", 4, List.of("The release is rolled back"));
    }

    @Test
    void everyAlertOfAStormIsStoredAndMappedOnce() throws Exception {
        new AlertStorm(SharedStack.stack(), "storm-journey", StormPlan.EVERYDAY).run(0);
    }
}
