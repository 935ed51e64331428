/** REST resource of the impact. */
@NullMarked
package dev.debrief.incidents.impact.web;

import org.jspecify.annotations.NullMarked;
