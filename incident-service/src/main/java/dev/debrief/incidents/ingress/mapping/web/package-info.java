/** Where incidents come from, over REST. */
@NullMarked
package dev.debrief.incidents.ingress.mapping.web;

import org.jspecify.annotations.NullMarked;
