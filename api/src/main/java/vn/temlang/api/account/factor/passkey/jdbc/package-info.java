/** Keeps passkeys in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.factor.passkey.jdbc;

import org.jspecify.annotations.NullMarked;
