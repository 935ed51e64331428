/** The REST API of history imports. */
@NullMarked
package dev.debrief.incidents.ingress.history.web;

import org.jspecify.annotations.NullMarked;
