package dev.debrief.postmortems;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.schema.SchemaKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SchemaTest extends SchemaKit {

    @Override
    protected Set<String> openColumns() {
        return Set.of(
                "timeline_entry_projection.kind",
                "evidence_projection.kind",
                "action_item_projection.kind",
                "follow_up.outcome");
    }

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.of(
                "postmortem_published_has_time",
                "{\"published_version\": 1}",
                "cause_is_on_bone_or_below_cause",
                "{}",
                "meeting_ends_after_its_start",
                "{\"starts_at\": \"2024-11-18T10:00:00Z\", \"ends_at\": \"2024-11-18T10:00:00Z\"}",
                "meeting_held_has_time",
                "{\"status\": \"HELD\"}",
                "meeting_record_has_time",
                "{\"held_at\": \"2024-11-18T09:02:00Z\"}",
                "comment_resolution_is_complete",
                "{\"resolved\": true, \"resolved_by\": \"user:dana\"}");
    }
}
