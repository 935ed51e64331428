package dev.debrief.notifications.outbound;

import dev.debrief.platform.testkit.kit.outgoing.OutgoingProxyKit;

class OutgoingProxyTest extends OutgoingProxyKit {}
