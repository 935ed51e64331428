/** Audiences and external summaries over REST. */
@NullMarked
package dev.debrief.postmortems.audience.web;

import org.jspecify.annotations.NullMarked;
