/** What is checked, made or refused before a service takes its first request. */
@NullMarked
package dev.debrief.platform.startup;

import org.jspecify.annotations.NullMarked;
