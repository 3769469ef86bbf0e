/** Scans in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.scan.jdbc;

import org.jspecify.annotations.NullMarked;
