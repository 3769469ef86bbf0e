/** The ledger of consents in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.consent.jdbc;

import org.jspecify.annotations.NullMarked;
