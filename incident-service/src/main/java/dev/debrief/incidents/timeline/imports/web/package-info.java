/** Imports over REST, and the formats they come in. */
@NullMarked
package dev.debrief.incidents.timeline.imports.web;

import org.jspecify.annotations.NullMarked;
