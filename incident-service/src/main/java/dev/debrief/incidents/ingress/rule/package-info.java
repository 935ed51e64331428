/** How incidents and alerts of sources become incidents: versioned rules, and their evaluation with a trace. */
@NullMarked
package dev.debrief.incidents.ingress.rule;

import org.jspecify.annotations.NullMarked;
