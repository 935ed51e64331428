/** Secrets in REST responses, for the web packages of services. */
@NullMarked
package dev.debrief.platform.secret.web;

import org.jspecify.annotations.NullMarked;
