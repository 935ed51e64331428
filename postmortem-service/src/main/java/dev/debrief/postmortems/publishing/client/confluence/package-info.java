/** Publishes to pages of Confluence, in the cloud and in data centers. */
@NullMarked
package dev.debrief.postmortems.publishing.client.confluence;

import org.jspecify.annotations.NullMarked;
