/** Templates over REST. */
@NullMarked
package dev.debrief.postmortems.template.web;

import org.jspecify.annotations.NullMarked;
