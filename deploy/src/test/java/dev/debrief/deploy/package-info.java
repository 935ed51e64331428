/** Tests of the Helm chart, without a cluster. */
@NullMarked
package dev.debrief.deploy;

import org.jspecify.annotations.NullMarked;
