/** Runs the sample incident over REST and verifies the result. */
@NullMarked
package dev.debrief.localstack.demo;

import org.jspecify.annotations.NullMarked;
