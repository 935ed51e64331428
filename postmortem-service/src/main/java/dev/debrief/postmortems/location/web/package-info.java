/** Locations as paths of the REST APIs. */
@NullMarked
package dev.debrief.postmortems.location.web;

import org.jspecify.annotations.NullMarked;
