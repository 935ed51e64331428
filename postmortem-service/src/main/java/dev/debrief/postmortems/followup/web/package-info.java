/** Follow-up reviews over REST. */
@NullMarked
package dev.debrief.postmortems.followup.web;

import org.jspecify.annotations.NullMarked;
