package dev.debrief.postmortems.publishing.client;

import dev.debrief.documents.model.Document;

/**
 * What a client needs to write a page.
 *
 * @param mark stable id of the page's postmortem, such as {@code debrief-<uuid>}, by which a page is found again
 * @param key of the postmortem, such as {@code PM-7}
 * @param title of the postmortem, without its key
 * @param document in the view of the target's audience
 * @param versionLabel of the published version, such as {@code version 3}
 */
public record PageDraft(String mark, String key, String title, Document document, String versionLabel) {

    private static final int MAX_TITLE = 120;

    /** The title of the page: the key and the title, in one line that every product accepts. */
    public String pageTitle() {
        String line = (key + " " + title)
                .replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= MAX_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
    }

    /** A sentence at the top of a page. */
    public String note() {
        return "Published by Debrief from " + key + ", " + versionLabel
                + ". Changes that are made here are replaced when it is published again.";
    }
}
