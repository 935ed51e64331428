/** A page of another origin calls the services from a real browser. */
@NullMarked
package dev.debrief.e2e.browser;

import org.jspecify.annotations.NullMarked;
