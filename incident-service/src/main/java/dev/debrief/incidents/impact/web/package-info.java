/** The impact over REST. */
@NullMarked
package dev.debrief.incidents.impact.web;

import org.jspecify.annotations.NullMarked;
