/** Analysis of a postmortem: five whys, fishbone, contributing factors, lessons, open questions, accepted risks. */
@NullMarked
package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.NullMarked;
