/** REST resources of measurements. */
@NullMarked
package dev.debrief.incidents.measurement.web;

import org.jspecify.annotations.NullMarked;
