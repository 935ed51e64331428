/** The escalation policy over REST. */
@NullMarked
package dev.debrief.actions.escalation.web;

import org.jspecify.annotations.NullMarked;
