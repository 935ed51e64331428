package dev.debrief.postmortems.publishing.client;

/** Somebody has deleted the page. */
public class PageGoneException extends PublishingException {

    private static final long serialVersionUID = 1L;

    public PageGoneException(String reason) {
        super(reason);
    }
}
