/** REST resources of the ingress policy. */
@NullMarked
package dev.debrief.incidents.ingress.rule.web;

import org.jspecify.annotations.NullMarked;
