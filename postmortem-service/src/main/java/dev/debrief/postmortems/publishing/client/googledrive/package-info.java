/** Publishes to documents of Google in a folder of a shared drive. */
@NullMarked
package dev.debrief.postmortems.publishing.client.googledrive;

import org.jspecify.annotations.NullMarked;
