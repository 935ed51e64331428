/** REST resources of the policy and its decisions. */
@NullMarked
package dev.debrief.postmortems.policy.web;

import org.jspecify.annotations.NullMarked;
