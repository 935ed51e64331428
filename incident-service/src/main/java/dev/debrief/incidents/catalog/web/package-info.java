/** REST resources of the service catalogue. */
@NullMarked
package dev.debrief.incidents.catalog.web;

import org.jspecify.annotations.NullMarked;
