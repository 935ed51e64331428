/** Restoring versions over REST. */
@NullMarked
package dev.debrief.postmortems.restore.web;

import org.jspecify.annotations.NullMarked;
