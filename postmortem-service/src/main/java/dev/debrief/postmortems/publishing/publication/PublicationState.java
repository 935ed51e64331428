package dev.debrief.postmortems.publishing.publication;

/** The state of a publication. */
public enum PublicationState {
    /** It was requested and is not finished. */
    PENDING,
    PUBLISHED,
    /** It is tried again on request, by the next publication, or when its target can be used again. */
    FAILED,
    /** The page was deleted in the target. It is made anew on request only. */
    PAGE_GONE
}
