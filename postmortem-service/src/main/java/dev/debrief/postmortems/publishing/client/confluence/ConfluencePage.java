package dev.debrief.postmortems.publishing.client.confluence;

import org.jspecify.annotations.Nullable;

/**
 * A page as it is.
 *
 * @param body in the storage format
 * @param parentId null for a page at the top of its space
 * @param url for people
 */
record ConfluencePage(
        String id,
        String title,
        int version,
        String body,
        @Nullable String parentId,
        String url) {}
