package dev.debrief.actions;

import dev.debrief.platform.testkit.configuration.ConfigurationKit;

class ConfigurationTest extends ConfigurationKit {}
