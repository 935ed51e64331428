/** Postmortems over REST. */
@NullMarked
package dev.debrief.postmortems.postmortem.web;

import org.jspecify.annotations.NullMarked;
