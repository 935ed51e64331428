/** REST resources of evidence. */
@NullMarked
package dev.debrief.incidents.evidence.web;

import org.jspecify.annotations.NullMarked;
