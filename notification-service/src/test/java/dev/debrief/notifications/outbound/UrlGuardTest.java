package dev.debrief.notifications.outbound;

import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.testkit.kit.outgoing.UrlGuardKit;
import java.util.Set;

class UrlGuardTest extends UrlGuardKit {

    @Override
    protected UrlPolicy policy() {
        return OutgoingProducer.policy(Set.of());
    }
}
