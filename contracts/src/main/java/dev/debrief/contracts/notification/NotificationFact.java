package dev.debrief.contracts.notification;

import dev.debrief.contracts.Fact;

/** What goes wrong on the way to people. */
public sealed interface NotificationFact extends Fact permits DeliveryFailed, EndpointDisabled {}
