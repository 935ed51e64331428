package dev.debrief.platform.inbox.deadletter;

import dev.debrief.platform.problem.ProblemType;

/** Why a parked message cannot be retried or discarded. */
enum ParkedMessageProblem implements ProblemType {
    ALREADY_SETTLED("parked-message-already-settled", "The parked message is settled already"),
    NOT_NEXT("parked-message-not-next", "An earlier message comes first"),
    NO_CONSUMER("parked-message-without-consumer", "No consumer handles this message any more");

    private final Definition definition;

    ParkedMessageProblem(String slug, String title) {
        this.definition = new Definition(slug, title, 409);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
