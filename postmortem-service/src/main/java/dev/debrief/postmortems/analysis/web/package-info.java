/** The analysis over REST. */
@NullMarked
package dev.debrief.postmortems.analysis.web;

import org.jspecify.annotations.NullMarked;
