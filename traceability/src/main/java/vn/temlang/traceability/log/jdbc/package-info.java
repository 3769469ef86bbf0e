/** The log's tables in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.log.jdbc;

import org.jspecify.annotations.NullMarked;
