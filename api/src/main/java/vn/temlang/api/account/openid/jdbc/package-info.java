/** Identities and flows in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.openid.jdbc;

import org.jspecify.annotations.NullMarked;
