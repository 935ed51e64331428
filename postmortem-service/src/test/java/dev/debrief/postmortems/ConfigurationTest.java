package dev.debrief.postmortems;

import dev.debrief.platform.testkit.configuration.ConfigurationKit;

class ConfigurationTest extends ConfigurationKit {}
