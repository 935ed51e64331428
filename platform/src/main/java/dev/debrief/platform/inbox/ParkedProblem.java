package dev.debrief.platform.inbox;

import dev.debrief.platform.problem.ProblemType;

/** Why a parked message is not retried or discarded. */
enum ParkedProblem implements ProblemType {
    ALREADY_SETTLED("parked-message-already-settled", "The parked message is settled already"),
    NOT_NEXT("parked-message-not-next", "An earlier message comes first"),
    NO_CONSUMER("parked-message-without-consumer", "Nobody consumes this message any more");

    private final String slug;
    private final String title;

    ParkedProblem(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return 409;
    }
}
