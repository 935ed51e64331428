/** REST resources of custom fields. */
@NullMarked
package dev.debrief.incidents.field.web;

import org.jspecify.annotations.NullMarked;
