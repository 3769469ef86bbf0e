/** One-time codes, in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.invitation.jdbc;

import org.jspecify.annotations.NullMarked;
