/** Calls of the APIs of publishing targets, their limits and their failures. */
@NullMarked
package dev.debrief.postmortems.publishing.client.http;

import org.jspecify.annotations.NullMarked;
