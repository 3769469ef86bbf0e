/** Portraits in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.portrait.jdbc;

import org.jspecify.annotations.NullMarked;
