/** REST resources of the analysis. */
@NullMarked
package dev.debrief.postmortems.analysis.web;

import org.jspecify.annotations.NullMarked;
