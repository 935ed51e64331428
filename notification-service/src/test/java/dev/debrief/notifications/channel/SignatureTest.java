package dev.debrief.notifications.channel;

import dev.debrief.platform.testkit.kit.SignatureKit;

class SignatureTest extends SignatureKit {}
