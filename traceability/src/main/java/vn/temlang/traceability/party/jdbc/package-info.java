/** Producers in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.party.jdbc;

import org.jspecify.annotations.NullMarked;
