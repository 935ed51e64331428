package dev.debrief.postmortems.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The built-in review policy. */
@ConfigMapping(prefix = "debrief.review")
interface ReviewPolicyConfig {

    /** Whether somebody else approves what one person submitted. */
    @WithDefault("true")
    boolean fourEyes();

    default ReviewPolicy builtIn() {
        return new ReviewPolicy(fourEyes(), true, null);
    }
}
