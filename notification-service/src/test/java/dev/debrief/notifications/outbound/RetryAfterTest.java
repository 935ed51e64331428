package dev.debrief.notifications.outbound;

import dev.debrief.platform.testkit.kit.outgoing.RetryAfterKit;

class RetryAfterTest extends RetryAfterKit {}
