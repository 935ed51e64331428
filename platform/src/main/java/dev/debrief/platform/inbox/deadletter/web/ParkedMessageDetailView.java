package dev.debrief.platform.inbox.deadletter.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked message with its record. */
@Schema(name = "ParkedMessageDetail", description = "A parked message and the record behind it")
record ParkedMessageDetailView(
        @Schema(description = "What is known about it") ParkedMessageView message,
        @Schema(description = "The record as it came") ParkedMessageRecordView record) {}
