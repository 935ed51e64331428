package dev.debrief.platform.startup;

/** A check of a service, which runs with those of the platform. Write an application-scoped bean of this type. */
public interface ServiceCheck {

    /** @throws IllegalArgumentException with one line for the operator: what is wrong and how to fix it */
    void run();
}
