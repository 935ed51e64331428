package dev.debrief.incidents.ingress.kind.pagerduty;

import java.util.List;

/** Deliveries as PagerDuty documents them. */
final class PagerDutySamples {

    static final String INCIDENT = """
            {"id":"PINC001","type":"incident","self":"https://api.pagerduty.com/incidents/PINC001",
             "html_url":"https://acme.pagerduty.com/incidents/PINC001","number":42,"status":"triggered",
             "incident_key":"checkout-npe","created_at":"2024-11-15T10:25:00Z","title":"Checkout error rate",
             "incident_type":{"name":"major_incident"},
             "service":{"id":"PSVC001","type":"service_reference","summary":"checkout"},
             "assignees":[{"id":"PUSER02","type":"user_reference","summary":"Second responder"},
                          {"id":"PESC001","type":"escalation_policy_reference","summary":"payments"}],
             "escalation_policy":{"id":"PESC001","type":"escalation_policy_reference","summary":"payments on call"},
             "teams":[{"id":"PTEAM01","type":"team_reference","summary":"Payments"},
                      {"id":"PTEAM02","type":"team_reference","summary":"Shop"}],
             "priority":{"id":"PPRI001","type":"priority_reference","summary":"P1"},"urgency":"high",
             "conference_bridge":{"conference_number":"+1 555 0100","conference_url":"https://meet.example/42"},
             "resolve_reason":null}""";

    private static final String REFERENCE = """
            "incident":{"id":"PINC001","type":"incident_reference","summary":"Checkout error rate",
                        "html_url":"https://acme.pagerduty.com/incidents/PINC001"}""";

    static final String NOTE = """
            {"id":"PNOTE01","type":"incident_note",%s,"content":"Rolled back.\\n# Not a heading","trimmed":false}""".formatted(REFERENCE);

    static final String STATUS_UPDATE = """
            {"id":"PUPD001","type":"incident_status_update",%s,"message":"A fix is being developed","trimmed":true}""".formatted(REFERENCE);

    static final String RESPONDER = """
            {"type":"incident_responder",%s,"user":{"id":"PUSER03","type":"user_reference","summary":"Database on call"},
             "escalation_policy":{"id":"PESC002","type":"escalation_policy_reference","summary":"databases"},
             "message":"Please look at the replicas","state":"pending"}""".formatted(REFERENCE);

    static final String TASK = """
            {"id":"PTASK01","type":"incident_task","name":"Tell the shops","description":"All of them",
             "summary":"Tell the shops","status":"pending",
             "assignees":[{"id":"PUSER02","type":"user_reference","summary":"Second responder"}],%s}""".formatted(REFERENCE);

    static final String FIELD_VALUES = """
            {"type":"incident_field_values",%s,
             "custom_fields":[
              {"id":"PF1","name":"region","namespace":"incidents","data_type":"string","field_type":"single_value","value":"eu-1"},
              {"id":"PF2","name":"tiers","data_type":"string","field_type":"multi_value","value":["gold","silver"]},
              {"id":"PF3","name":"empty","data_type":"string","field_type":"single_value","value":null}],
             "changed_custom_fields":[{"id":"PF1","name":"region","value":"eu-1"},{"id":"PF3","name":"empty","value":null}]}""".formatted(REFERENCE);

    static final String ROLES = """
            {"type":"incident_role_assignment","incident_role_assignments":[
              {"id":"PRA1",%s,"role":{"id":"PR1","type":"incident_role_reference","summary":"Incident Commander"},
               "status":"assigned","assignee":{"id":"PUSER01","type":"user_reference","summary":"On-call engineer"},
               "old_assignee":{"id":"PUSER02","type":"user_reference","summary":"Second responder"}},
              {"id":"PRA2",%s,"role":{"id":"PR2","type":"incident_role_reference","summary":"Scribe"},
               "status":"unassigned","assignee":null,
               "old_assignee":{"id":"PUSER03","type":"user_reference","summary":"Database on call"}},
              {"id":"PRA3",%s,"role":{"id":"PR3","type":"incident_role_reference","summary":"Customer Liaison"},
               "assignee":{"id":"PUSER04","type":"user_reference","summary":"Support lead"},"old_assignee":null},
              {"id":"PRA4",%s,"role":{"id":"PR4","type":"incident_role_reference","summary":"Deputy Incident Commander"},
               "assignee":{"id":"PUSER02","type":"user_reference","summary":"Second responder"},"old_assignee":null}]}""".formatted(REFERENCE, REFERENCE, REFERENCE, REFERENCE);

    static final String CONFERENCE_BRIDGE = """
            {"type":"incident_conference_bridge",%s,"conference_numbers":[{"label":"Germany","number":"+49 30 0100"}],
             "conference_url":"https://meet.example/42"}""".formatted(REFERENCE);

    static final String ACTION = """
            {"id":"PACT01","type":"incident_action_invocation",%s,
             "action":{"id":"PA1","type":"action_reference","summary":"Restart the pods"},"state":"running"}""".formatted(REFERENCE);

    static final String WORKFLOW = """
            {"id":"PWF01","type":"incident_workflow_instance","summary":"Instance of major incident",
             "incident_workflow":{"id":"PW1","type":"incident_workflow_reference","summary":"Major incident"},
             "workflow_trigger":{"id":"PWT1","type":"workflow_trigger_reference","summary":"manual"},%s,"service":null}""".formatted(REFERENCE);

    private PagerDutySamples() {}

    /** The data of an event, by its type. */
    static String data(String eventType) {
        return switch (eventType) {
            case "incident.annotated" -> NOTE;
            case "incident.status_update_published" -> STATUS_UPDATE;
            case "incident.responder.added", "incident.responder.replied" -> RESPONDER;
            case "incident.task.created", "incident.task.updated", "incident.task.completed" -> TASK;
            case "incident.custom_field_values.updated" -> FIELD_VALUES;
            case "incident.role.assigned" -> ROLES;
            case "incident.conference_bridge.updated" -> CONFERENCE_BRIDGE;
            case "incident.action_invocation.created",
                    "incident.action_invocation.updated",
                    "incident.action_invocation.terminated" -> ACTION;
            case "incident.workflow.started", "incident.workflow.completed" -> WORKFLOW;
            default -> INCIDENT;
        };
    }

    static String event(String eventType) {
        return event(eventType, data(eventType));
    }

    static String event(String eventType, String data) {
        return """
                {"event":{"id":"01CHECKOUT","event_type":"%s","resource_type":"incident",
                 "occurred_at":"2024-11-15T10:29:00.000Z",
                 "agent":{"id":"PUSER01","type":"user_reference","summary":"On-call engineer",
                          "html_url":"https://acme.pagerduty.com/users/PUSER01","self":null},
                 "client":{"name":"Web"},"data":%s}}""".formatted(eventType, data);
    }

    /** One event for each type of data. */
    static List<String> events() {
        return List.of(
                event("incident.triggered"),
                event("incident.annotated"),
                event("incident.status_update_published"),
                event("incident.responder.replied"),
                event("incident.task.created"),
                event("incident.custom_field_values.updated"),
                event("incident.role.assigned"),
                event("incident.conference_bridge.updated"),
                event("incident.action_invocation.created"),
                event("incident.workflow.started"));
    }
}
