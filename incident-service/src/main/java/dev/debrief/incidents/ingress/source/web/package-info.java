/** REST resources of sources. */
@NullMarked
package dev.debrief.incidents.ingress.source.web;

import org.jspecify.annotations.NullMarked;
