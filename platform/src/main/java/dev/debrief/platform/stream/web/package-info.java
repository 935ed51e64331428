/** Event streams as server-sent events, for the web packages of services. */
@NullMarked
package dev.debrief.platform.stream.web;

import org.jspecify.annotations.NullMarked;
