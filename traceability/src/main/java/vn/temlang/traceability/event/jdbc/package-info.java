/** The event ledger and the edges of genealogy on PostgreSQL. */
@NullMarked
package vn.temlang.traceability.event.jdbc;

import org.jspecify.annotations.NullMarked;
