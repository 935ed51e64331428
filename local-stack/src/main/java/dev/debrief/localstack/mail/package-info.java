/** An SMTP server that keeps every message as a file. */
@NullMarked
package dev.debrief.localstack.mail;

import org.jspecify.annotations.NullMarked;
