/** The sample incident, played in over REST. */
@NullMarked
package dev.debrief.localstack.demo;

import org.jspecify.annotations.NullMarked;
