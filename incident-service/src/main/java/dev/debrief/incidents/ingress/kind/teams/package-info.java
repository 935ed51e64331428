/** Mentions in channels of Microsoft Teams: its outgoing webhook. */
@NullMarked
package dev.debrief.incidents.ingress.kind.teams;

import org.jspecify.annotations.NullMarked;
