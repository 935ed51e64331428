package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.outgoing.api.ApiException;

/** Somebody has deleted the page. */
public class PageGoneException extends ApiException {

    private static final long serialVersionUID = 1L;

    public PageGoneException(String reason) {
        super(reason);
    }
}
