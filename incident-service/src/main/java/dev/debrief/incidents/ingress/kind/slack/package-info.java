/** Slash commands and message shortcuts of Slack. */
@NullMarked
package dev.debrief.incidents.ingress.kind.slack;

import org.jspecify.annotations.NullMarked;
