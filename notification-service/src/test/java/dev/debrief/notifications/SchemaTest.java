package dev.debrief.notifications;

import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.job.JobState;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.SchemaKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SchemaTest extends SchemaKit {

    @Override
    protected Map<String, Set<String>> enumerations() {
        return Map.of(
                "delivery.state",
                names(JobState.values()),
                "feed_item.tone",
                names(Tone.values()),
                "feed_item.reason",
                names(Reason.values()));
    }

    /** A copy of the outcome of a job's attempt. */
    @Override
    protected Set<String> openColumns() {
        return Set.of("delivery.outcome");
    }

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.of(
                "contact_only_teams_have_members",
                "{\"handle\": \"user:dana\", \"members\": [\"user:lee\"]}",
                "contact_lead_is_a_member",
                "{\"members\": [\"user:dana\"], \"lead\": \"user:lee\"}",
                "preference_settings_are_an_object",
                "{\"settings\": []}",
                "endpoint_disabled_is_complete",
                "{\"enabled\": false, \"disabled_reason\": \"Gone.\"}",
                "endpoint_previous_secret_ends",
                "{\"previous_secret\": \"v1.k.s\"}",
                "endpoint_only_webhooks_sign",
                "{\"kind\": \"SLACK\", \"secret\": \"v1.k.s\"}",
                "endpoint_url_of_chat_is_sealed",
                "{\"kind\": \"SLACK\"}",
                "subscription_has_one_subscriber",
                "{\"contact_handle\": \"user:dana\", \"everybody\": true}",
                "improvement_benefit_is_complete",
                "{\"shortens\": \"DETECT\"}",
                "improvement_summary_covers_a_period",
                "{\"period_start\": \"2024-11-18T09:00:00Z\", \"period_end\": \"2024-11-18T09:00:00Z\"}");
    }
}
