/** Custom fields over REST. */
@NullMarked
package dev.debrief.incidents.field.web;

import org.jspecify.annotations.NullMarked;
