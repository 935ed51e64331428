/** The local web page that leads to everything that runs. */
@NullMarked
package dev.debrief.localstack.portal;

import org.jspecify.annotations.NullMarked;
