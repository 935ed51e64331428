/** Whether a postmortem is ready: deep enough, with evidence, and with actions that somebody will take. */
@NullMarked
package dev.debrief.postmortems.readiness;

import org.jspecify.annotations.NullMarked;
