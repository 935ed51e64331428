/** REST resources of publishing targets and of the publications of postmortems. */
@NullMarked
package dev.debrief.postmortems.publishing.web;

import org.jspecify.annotations.NullMarked;
