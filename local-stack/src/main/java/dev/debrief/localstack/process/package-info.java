/** Child processes: starting, stopping and cleaning up after a killed launcher. */
@NullMarked
package dev.debrief.localstack.process;

import org.jspecify.annotations.NullMarked;
