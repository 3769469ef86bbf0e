/** Requests of people in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.rights.jdbc;

import org.jspecify.annotations.NullMarked;
