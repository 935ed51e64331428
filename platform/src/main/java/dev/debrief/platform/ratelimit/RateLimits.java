package dev.debrief.platform.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;

/** Limits operations that take no token and have no caller to count. */
@ApplicationScoped
public class RateLimits {

    private final RateLimiter limiter;

    RateLimits(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Counts a read.
     *
     * @param subject what is read. It exists: nobody can fill the memory with others
     * @throws dev.debrief.platform.problem.ProblemException TOO_MANY_REQUESTS beyond the limit
     */
    public void countAnonymous(String subject) {
        limiter.countAnonymous(subject)
                .requireAccepted("This can be read %d times in %d seconds from each replica. Try again later.");
    }
}
