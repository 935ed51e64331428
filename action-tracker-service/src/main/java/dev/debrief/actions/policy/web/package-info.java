/** The policy of action items over REST. */
@NullMarked
package dev.debrief.actions.policy.web;

import org.jspecify.annotations.NullMarked;
