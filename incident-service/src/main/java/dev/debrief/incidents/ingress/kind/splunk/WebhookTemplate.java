package dev.debrief.incidents.ingress.kind.splunk;

/** The payload that admins paste into an outgoing webhook, because Splunk On-Call has no format of its own. */
final class WebhookTemplate {

    /** The value of its member {@code schema}. */
    static final String SCHEMA = "victorops/v1";

    /** As in docs/sources/splunk-on-call.md. */
    static final String PAYLOAD = """
            {
              "schema": "victorops/v1",
              "incident_name": "${{STATE.INCIDENT_NAME}}",
              "incident_id": "${{INCIDENT.INCIDENT_ID}}",
              "entity_id": "${{STATE.ENTITY_ID}}",
              "incident_title": "${{INCIDENT.ENTITY_DISPLAY_NAME}}",
              "phase": "${{STATE.CURRENT_ALERT_PHASE}}",
              "incident_phase": "${{INCIDENT.CURRENT_PHASE}}",
              "state": "${{STATE.CURRENT_STATE}}",
              "alert_count": "${{STATE.ALERT_COUNT}}",
              "service": "${{STATE.SERVICE}}",
              "host": "${{STATE.HOST}}",
              "message_type": "${{ALERT.message_type}}",
              "routing_key": "${{ALERT.routing_key}}",
              "monitoring_tool": "${{ALERT.monitoring_tool}}",
              "link": "https://portal.victorops.com/ui/${{ALERT.VO_ORGANIZATION_ID}}/incident/${{STATE.INCIDENT_NAME}}",
              "incident_time": "${{STATE.INCIDENT_TIMESTAMP}}",
              "last_time": "${{STATE.LAST_TIMESTAMP}}",
              "acked_by": "${{STATE.ACKED_BY}}",
              "acked_at": "${{STATE.ACKED_AT}}",
              "ack_user": "${{STATE.ACK_USER}}",
              "ack_message": "${{STATE.ACK_MSG}}",
              "resolved_by": "${{STATE.RESOLVED_BY}}",
              "resolved_at": "${{STATE.RESOLVED_AT}}",
              "title": "${{ALERT.entity_display_name}}",
              "message": "${{ALERT.state_message}}",
              "chat_user": "${{CHAT.USER_ID}}",
              "chat_text": "${{CHAT.TEXT}}"
            }
            """;

    private WebhookTemplate() {}
}
