package dev.debrief.notifications.channel.webhook;

import dev.debrief.platform.testkit.kit.SignatureKit;

class SignatureTest extends SignatureKit {}
