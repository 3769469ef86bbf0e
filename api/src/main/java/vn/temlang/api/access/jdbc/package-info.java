/** Roles that were given, in PostgreSQL. */
@NullMarked
package vn.temlang.api.access.jdbc;

import org.jspecify.annotations.NullMarked;
