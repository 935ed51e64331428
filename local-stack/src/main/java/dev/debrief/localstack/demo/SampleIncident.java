package dev.debrief.localstack.demo;

import dev.debrief.localstack.Progress;
import dev.debrief.localstack.Stack;
import java.util.List;

/** Plays the sample incident. */
public final class SampleIncident {

    public SampleIncident(Stack stack, Progress progress) {}

    public Outcome play() {
        return new Outcome("PM-1", List.of(), List.of());
    }
}
