/** Participants over REST. */
@NullMarked
package dev.debrief.incidents.participant.web;

import org.jspecify.annotations.NullMarked;
