package dev.debrief.notifications.endpoint;

/** What an endpoint is, and so how messages get to it. */
public enum EndpointKind {
    /** An HTTP service that receives signed webhooks. */
    WEBHOOK,
    /** An incoming webhook of Slack. */
    SLACK,
    /** A workflow of Microsoft Teams that posts what it receives. */
    TEAMS,
    /** An e-mail address, such as that of a mailing list. */
    EMAIL;

    /** Whether its messages are signed. */
    public boolean signs() {
        return this == WEBHOOK;
    }

    /** Whether everybody who has the URL can post. */
    public boolean hasSecretUrl() {
        return this == SLACK || this == TEAMS;
    }
}
