/** Makes incidents of what sources report. */
@NullMarked
package dev.debrief.incidents.ingress.mapping;

import org.jspecify.annotations.NullMarked;
