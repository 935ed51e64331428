/** Probes over REST. */
@NullMarked
package dev.debrief.platform.testkit.probe.web;

import org.jspecify.annotations.NullMarked;
