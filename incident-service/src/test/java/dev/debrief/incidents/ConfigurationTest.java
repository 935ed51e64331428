package dev.debrief.incidents;

import dev.debrief.platform.testkit.configuration.ConfigurationKit;

class ConfigurationTest extends ConfigurationKit {}
