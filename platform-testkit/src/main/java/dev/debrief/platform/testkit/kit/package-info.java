/**
 * Behaviour kits: what the reliability core promises, to be run by every service against its own database and Kafka.
 */
@NullMarked
package dev.debrief.platform.testkit.kit;

import org.jspecify.annotations.NullMarked;
