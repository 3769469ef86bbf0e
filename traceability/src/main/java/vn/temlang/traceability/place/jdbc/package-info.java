/** Sites in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.place.jdbc;

import org.jspecify.annotations.NullMarked;
