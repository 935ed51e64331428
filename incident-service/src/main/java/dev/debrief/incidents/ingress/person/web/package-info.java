/** REST resource of the people of sources. */
@NullMarked
package dev.debrief.incidents.ingress.person.web;

import org.jspecify.annotations.NullMarked;
