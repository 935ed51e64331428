/** REST resources of relations. */
@NullMarked
package dev.debrief.incidents.relation.web;

import org.jspecify.annotations.NullMarked;
