/** Batches in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.batch.jdbc;

import org.jspecify.annotations.NullMarked;
