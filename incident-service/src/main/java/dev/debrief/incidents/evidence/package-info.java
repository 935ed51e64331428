/** Evidence of incidents: links and uploaded files. */
@NullMarked
package dev.debrief.incidents.evidence;

import org.jspecify.annotations.NullMarked;
