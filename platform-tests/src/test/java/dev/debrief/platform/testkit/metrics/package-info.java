/** Keeps the registry of metrics, the code, alerts and dashboards in agreement. */
@NullMarked
package dev.debrief.platform.testkit.metrics;

import org.jspecify.annotations.NullMarked;
