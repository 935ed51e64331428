package dev.debrief.notifications.routing;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.feed.FeedService;
import dev.debrief.notifications.improvement.SummaryRouting;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the recipients of weekly summaries. */
@ApplicationScoped
class SummaryRouter implements SummaryRouting {

    private final InterestResolver interestResolver;
    private final MessagePlanner planner;
    private final FeedService feed;

    SummaryRouter(InterestResolver interestResolver, MessagePlanner planner, FeedService feed) {
        this.interestResolver = interestResolver;
        this.planner = planner;
        this.feed = feed;
    }

    @Override
    public List<Recipient> route(Notification summary, @Nullable String team) {
        Interests interests = team == null ? interestResolver.subscribers(summary) : ofTeam(team);
        if (interests.isEmpty()) {
            return List.of();
        }
        MessagePlan plan = planner.plan(interests, summary, handle -> true);
        feed.add(plan.feed(), summary);
        return plan.messagesToAll();
    }

    private static Interests ofTeam(String team) {
        Interests interests = new Interests();
        interests.add(team, Interest.direct(Reason.DEFAULT));
        return interests;
    }
}
