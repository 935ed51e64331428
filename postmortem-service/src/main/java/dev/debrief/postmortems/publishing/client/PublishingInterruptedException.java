package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.outgoing.api.ApiException;

/** The time of an attempt is over: the page is not complete yet, and the next attempt continues at once. */
public class PublishingInterruptedException extends ApiException {

    private static final long serialVersionUID = 1L;

    public PublishingInterruptedException(String reason) {
        super(reason);
    }
}
