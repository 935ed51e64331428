/** The timeline over REST. */
@NullMarked
package dev.debrief.incidents.timeline.web;

import org.jspecify.annotations.NullMarked;
