package dev.debrief.notifications.outbound;

import dev.debrief.platform.testkit.kit.outgoing.CircuitBreakerKit;

class CircuitBreakerTest extends CircuitBreakerKit {}
