/** Stored events as server-sent events, for the web rooms of services. */
@NullMarked
package dev.debrief.platform.stream.web;

import org.jspecify.annotations.NullMarked;
