package dev.debrief.postmortems.publishing.client;

import org.jspecify.annotations.Nullable;

/**
 * A page that exists.
 *
 * @param url for people
 * @param revision of the page as the product counts, after it was written
 * @param digest of the content last written, by which an unchanged page is skipped
 */
public record PublishedPage(String id, String url, @Nullable String revision, String digest) {}
