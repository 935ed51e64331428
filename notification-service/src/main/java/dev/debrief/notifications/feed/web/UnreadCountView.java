package dev.debrief.notifications.feed.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UnreadCount", description = "How many items of the feed are unread")
record UnreadCountView(
        @Schema(description = "Number of unread items; 1000 means that many or more", examples = "3", required = true)
        int count) {}
