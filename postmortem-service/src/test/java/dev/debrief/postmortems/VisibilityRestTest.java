package dev.debrief.postmortems;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.VisibilityRestKit;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

/** Dana and Priya, who prepare what the operations are called on, are in the audience, too. */
@QuarkusTest
@WithTestResource(DebriefResources.class)
class VisibilityRestTest extends VisibilityRestKit {

    private final PostmortemFixtures fixtures =
            new PostmortemFixtures(Api.as(Tokens.as(MEMBER, "contributor")), VisibilityRestTest::restricted);

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation);
    }

    @Override
    protected Set<String> forTheMakerOnly() {
        return Set.of("editComment");
    }

    @Override
    protected void makeAnother() {
        Drafts.pathOf(restricted());
    }

    private static Incident restricted() {
        return Incident.restrictedTo("user:" + MEMBER, "user:dana", "user:priya");
    }
}
