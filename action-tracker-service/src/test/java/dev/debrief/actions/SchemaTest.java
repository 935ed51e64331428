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
                "{}");
    }
}
