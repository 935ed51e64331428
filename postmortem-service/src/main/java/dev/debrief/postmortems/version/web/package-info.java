/** Versions over REST. */
@NullMarked
package dev.debrief.postmortems.version.web;

import org.jspecify.annotations.NullMarked;
