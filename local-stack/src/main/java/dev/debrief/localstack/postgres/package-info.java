/** A PostgreSQL server and the databases of the services. */
@NullMarked
package dev.debrief.localstack.postgres;

import org.jspecify.annotations.NullMarked;
