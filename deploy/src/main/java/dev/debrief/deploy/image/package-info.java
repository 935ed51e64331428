/** Builds the image of a service into a file, without a Docker daemon. */
@NullMarked
package dev.debrief.deploy.image;

import org.jspecify.annotations.NullMarked;
