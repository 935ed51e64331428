/** Evidence over REST. */
@NullMarked
package dev.debrief.incidents.evidence.web;

import org.jspecify.annotations.NullMarked;
