/** Language checks and their rules over REST. */
@NullMarked
package dev.debrief.postmortems.language.web;

import org.jspecify.annotations.NullMarked;
