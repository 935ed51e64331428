package dev.debrief.notifications;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.SchemaKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SchemaTest extends SchemaKit {

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.of(
                "endpoint_disabled_is_complete",
                "{\"enabled\": false, \"disabled_reason\": \"Gone.\"}",
                "endpoint_previous_secret_ends",
                "{\"previous_secret\": \"v1.k.s\"}",
                "subscription_has_one_subscriber",
                "{\"contact_handle\": \"user:dana\", \"endpoint_id\": \"00000000-0000-0000-0000-000000000001\"}");
    }
}
