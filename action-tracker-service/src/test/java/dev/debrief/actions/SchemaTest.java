package dev.debrief.actions;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.SchemaKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SchemaTest extends SchemaKit {

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.of(
                "action_item_left_out_was_added_later",
                "{\"required_for_closing\": false, \"added_later\": false}",
                "action_item_belongs_to_postmortem_or_incident",
                "{}",
                "tracker_previous_secret_ends",
                "{\"previous_secret\": \"x\"}",
                "tracker_link_broken_has_reason",
                "{\"state\": \"BROKEN\"}",
                "tracker_link_linked_has_issue",
                "{\"state\": \"LINKED\"}",
                "tracker_link_lease_ends",
                "{\"lease\": \"00000000-0000-0000-0000-000000000001\"}");
    }
}
