/** Publishes to pages of Notion. */
@NullMarked
package dev.debrief.postmortems.publishing.client.notion;

import org.jspecify.annotations.NullMarked;
