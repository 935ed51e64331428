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

    /** The kinds of sources are beans. */
    @Override
    protected Set<String> openColumns() {
        return Set.of("ingress_source.kind");
    }

    @Override
    protected Map<String, String> forbiddenRows() {
        return Map.ofEntries(
                Map.entry("incident_merged_is_complete", "{\"status\": \"MERGED\"}"),
                Map.entry("incident_impact_counts_are_whole", "{\"complaints\": 3.5}"),
                Map.entry(
                        "incident_participant_joined_before_leaving",
                        "{\"joined_at\": \"2024-11-15T11:00:00Z\", \"left_at\": \"2024-11-15T10:00:00Z\"}"),
                Map.entry(
                        "incident_relation_is_between_two",
                        "{\"incident_id\": \"00000000-0000-0000-0000-000000000001\", \"other_id\": \"00000000-0000-0000-0000-000000000001\"}"),
                Map.entry("timeline_entry_decision_is_complete", "{\"known_then\": \"Half of it\"}"),
                Map.entry("evidence_is_link_or_file", "{}"),
                Map.entry("evidence_file_is_complete", "{\"file_name\": \"graph.png\"}"),
                Map.entry("evidence_content_is_complete", "{\"size\": 12}"),
                Map.entry(
                        "measurement_is_between_two_times",
                        "{\"from_time\": \"startedAt\", \"to_time\": \"startedAt\"}"),
                Map.entry("ingress_source_previous_secret_ends", "{\"previous_secret\": \"sealed\"}"),
                Map.entry("ingress_person_role_needs_handle", "{\"role\": \"READER\"}"),
                Map.entry("ingress_delivery_has_a_reason", "{\"state\": \"QUARANTINED\"}"),
                Map.entry("ingress_delivery_was_read", "{\"state\": \"MAPPED\"}"),
                Map.entry("history_import_running_has_no_end", "{\"state\": \"FAILED\"}"));
    }
}
