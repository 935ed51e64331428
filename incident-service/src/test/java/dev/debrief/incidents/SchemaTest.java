package dev.debrief.incidents;

import dev.debrief.incidents.participant.ParticipantRole;
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
    protected Map<String, Set<String>> enumerations() {
        return Map.of(
                "incident_participant.roles",
                names(ParticipantRole.values()),
                "evidence_object.state",
                Set.of("UPLOADING", "ATTACHED", "DISCARDED"));
    }

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.of(
                "incident_merged_is_complete",
                "{\"status\": \"MERGED\"}",
                "incident_impact_counts_are_whole",
                "{\"complaints\": 3.5}",
                "incident_participant_joined_before_leaving",
                "{\"joined_at\": \"2024-11-15T11:00:00Z\", \"left_at\": \"2024-11-15T10:00:00Z\"}",
                "incident_relation_is_between_two",
                "{\"incident_id\": \"00000000-0000-0000-0000-000000000001\", \"other_id\": \"00000000-0000-0000-0000-000000000001\"}",
                "timeline_entry_decision_is_complete",
                "{\"known_then\": \"Half of it\"}",
                "evidence_is_link_or_file",
                "{}",
                "evidence_file_is_complete",
                "{\"file_name\": \"graph.png\"}",
                "evidence_content_is_complete",
                "{\"size\": 12}",
                "measurement_is_between_two_times",
                "{\"from_time\": \"startedAt\", \"to_time\": \"startedAt\"}");
    }
}
