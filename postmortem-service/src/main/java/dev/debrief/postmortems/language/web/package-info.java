/** REST resources of language checks and rules. */
@NullMarked
package dev.debrief.postmortems.language.web;

import org.jspecify.annotations.NullMarked;
