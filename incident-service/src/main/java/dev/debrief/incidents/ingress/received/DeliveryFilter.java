package dev.debrief.incidents.ingress.received;

import org.jspecify.annotations.Nullable;

/** Filters a list of deliveries; null means no filter. @param source key of a source */
public record DeliveryFilter(
        @Nullable String source, @Nullable DeliveryState state) {}
