/** The policy and its decisions over REST. */
@NullMarked
package dev.debrief.postmortems.policy.web;

import org.jspecify.annotations.NullMarked;
