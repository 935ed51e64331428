package dev.debrief.notifications;

import dev.debrief.platform.testkit.configuration.ConfigurationKit;

class ConfigurationTest extends ConfigurationKit {}
