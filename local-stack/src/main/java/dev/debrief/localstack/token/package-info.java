/** Bearer tokens for local use, in place of an identity provider. */
@NullMarked
package dev.debrief.localstack.token;

import org.jspecify.annotations.NullMarked;
