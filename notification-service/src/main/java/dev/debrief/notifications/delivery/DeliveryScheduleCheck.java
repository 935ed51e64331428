package dev.debrief.notifications.delivery;

import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.startup.ServiceCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses to start with a retry schedule that deliveries cannot follow. */
@ApplicationScoped
class DeliveryScheduleCheck implements ServiceCheck {

    private final WebhooksConfig config;

    DeliveryScheduleCheck(WebhooksConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        DeliverySchedule.of(config);
    }
}
