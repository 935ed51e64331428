package dev.debrief.notifications.outbound;

import dev.debrief.platform.testkit.kit.outgoing.OutgoingTlsKit;

class OutgoingTlsTest extends OutgoingTlsKit {}
