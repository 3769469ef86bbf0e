/** Keeps second factors in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.factor.jdbc;

import org.jspecify.annotations.NullMarked;
