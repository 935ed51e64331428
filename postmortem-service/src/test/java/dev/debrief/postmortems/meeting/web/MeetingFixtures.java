package dev.debrief.postmortems.meeting.web;

import dev.debrief.contracts.incident.value.ParticipantRole;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import java.util.Map;

/** Meetings to plan. */
final class MeetingFixtures {

    private MeetingFixtures() {}

    static String draftWithParticipants() {
        return SamplePostmortems.pathOf(SampleIncidentEvents.reported()
                .involve(Map.of("sam", ParticipantRole.INCIDENT_COMMANDER, "kim", ParticipantRole.STAKEHOLDER))
                .resolve("2024-11-15T11:35:00Z"));
    }

    static String planWithFacilitator(String handle, String name, String override) {
        return """
                {"startsAt": "2024-11-18T10:00:00Z", "endsAt": "2024-11-18T11:00:00Z", %s
                 "facilitator": {"handle": "%s", "displayName": "%s"}}
                """.formatted(override.isEmpty() ? "" : "\"overrideReason\": \"" + override + "\",", handle, name);
    }
}
