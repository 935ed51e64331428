/** Related incidents over REST. */
@NullMarked
package dev.debrief.incidents.relation.web;

import org.jspecify.annotations.NullMarked;
