package dev.debrief.postmortems.review;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReviewPolicyRepository extends SettingsRepository<ReviewPolicyVersion> {

    ReviewPolicyRepository() {
        super("review-policy");
    }
}
