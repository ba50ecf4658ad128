/** Tests of the database, and the test database that other modules' tests use. */
@NullMarked
package rondo.server.database;

import org.jspecify.annotations.NullMarked;
