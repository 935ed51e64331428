/** Sections over REST. */
@NullMarked
package dev.debrief.postmortems.section.web;

import org.jspecify.annotations.NullMarked;
