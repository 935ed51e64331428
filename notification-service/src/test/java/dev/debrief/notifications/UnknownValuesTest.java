package dev.debrief.notifications;

import dev.debrief.contracts.EventTypes;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.UnknownValuesKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class UnknownValuesTest extends UnknownValuesKit {

    @Override
    protected Stream<String> eventTypes() {
        return EventTypes.all().stream().map(EventTypes::typeOf);
    }
}
