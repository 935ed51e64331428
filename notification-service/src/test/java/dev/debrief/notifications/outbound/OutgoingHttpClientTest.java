package dev.debrief.notifications.outbound;

import dev.debrief.platform.testkit.kit.outgoing.OutgoingHttpClientKit;

class OutgoingHttpClientTest extends OutgoingHttpClientKit {}
