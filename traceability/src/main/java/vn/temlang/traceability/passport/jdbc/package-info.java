/** Passports from PostgreSQL, one statement each. */
@NullMarked
package vn.temlang.traceability.passport.jdbc;

import org.jspecify.annotations.NullMarked;
