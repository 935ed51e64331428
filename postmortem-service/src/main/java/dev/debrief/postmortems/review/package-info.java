/** Reviewers and their verdicts. */
@NullMarked
package dev.debrief.postmortems.review;

import org.jspecify.annotations.NullMarked;
