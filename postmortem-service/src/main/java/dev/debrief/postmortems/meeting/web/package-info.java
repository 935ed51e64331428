/** The review meeting over REST. */
@NullMarked
package dev.debrief.postmortems.meeting.web;

import org.jspecify.annotations.NullMarked;
