package dev.debrief.platform.inbox.deadletter.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked message with its record. */
@Schema(name = "ParkedMessageDetail", description = "A parked message and its Kafka record")
record ParkedMessageDetailView(
        @Schema(description = "The parked message") ParkedMessageView message,

        @Schema(description = "The Kafka record as received")
        ParkedMessageRecordView record) {}
