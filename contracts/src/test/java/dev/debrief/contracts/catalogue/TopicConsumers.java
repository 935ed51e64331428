package dev.debrief.contracts.catalogue;

import dev.debrief.contracts.Aggregate;
import java.util.List;

/** Which services of Debrief consume which topic. Other systems may consume them too. */
final class TopicConsumers {

    private TopicConsumers() {}

    static List<String> of(Aggregate aggregate) {
        return switch (aggregate) {
            case INCIDENT -> List.of("postmortem-service", "action-tracker-service", "notification-service");
            case POSTMORTEM -> List.of("action-tracker-service", "notification-service");
            case ACTION_ITEM -> List.of("postmortem-service", "notification-service");
            case NOTIFICATION -> List.of();
        };
    }
}
