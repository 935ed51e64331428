/** Views of incidents in REST responses of other features. */
@NullMarked
package dev.debrief.postmortems.incident.web;

import org.jspecify.annotations.NullMarked;
