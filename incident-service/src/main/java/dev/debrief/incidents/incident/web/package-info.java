/** REST resources of incidents. */
@NullMarked
package dev.debrief.incidents.incident.web;

import org.jspecify.annotations.NullMarked;
