/** Readiness over REST. */
@NullMarked
package dev.debrief.postmortems.readiness.web;

import org.jspecify.annotations.NullMarked;
