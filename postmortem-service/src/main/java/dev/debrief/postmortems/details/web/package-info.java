/** Postmortems and their documents over REST. */
@NullMarked
package dev.debrief.postmortems.details.web;

import org.jspecify.annotations.NullMarked;
