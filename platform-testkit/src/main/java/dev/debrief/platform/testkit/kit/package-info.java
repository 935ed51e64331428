/** Behaviour kits: tests of the reliability core that every service runs against its own database and Kafka. */
@NullMarked
package dev.debrief.platform.testkit.kit;

import org.jspecify.annotations.NullMarked;
