package dev.debrief.postmortems;

import static java.util.Map.entry;

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
        return Map.ofEntries(
                entry("postmortem_published_has_time", "{\"published_version\": 1}"),
                entry("cause_is_on_bone_or_below_cause", "{}"),
                entry(
                        "meeting_ends_after_its_start",
                        "{\"starts_at\": \"2024-11-18T10:00:00Z\", \"ends_at\": \"2024-11-18T10:00:00Z\"}"),
                entry("meeting_held_has_time", "{\"status\": \"HELD\"}"),
                entry("meeting_record_has_time", "{\"held_at\": \"2024-11-18T09:02:00Z\"}"),
                entry("rendered_document_digest_is_sha256", "{\"digest\": \"\\\\x00\"}"),
                entry("share_link_end_has_reason", "{\"ended_because\": \"REVOKED\"}"),
                entry("comment_resolution_is_complete", "{\"resolved\": true, \"resolved_by\": \"user:dana\"}"),
                entry("publication_page_is_complete", "{\"page_id\": \"x\"}"),
                entry("publication_published_has_page", "{\"state\": \"PUBLISHED\"}"),
                entry("publication_failed_has_error", "{\"state\": \"FAILED\"}"),
                entry("publication_lease_ends", "{\"lease\": \"00000000-0000-0000-0000-000000000001\"}"));
    }
}
