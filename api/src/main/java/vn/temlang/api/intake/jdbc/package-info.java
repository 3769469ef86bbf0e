/** Keeps files that were sent, in PostgreSQL. */
@NullMarked
package vn.temlang.api.intake.jdbc;

import org.jspecify.annotations.NullMarked;
