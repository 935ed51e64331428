/** REST resources of templates. */
@NullMarked
package dev.debrief.postmortems.template.web;

import org.jspecify.annotations.NullMarked;
