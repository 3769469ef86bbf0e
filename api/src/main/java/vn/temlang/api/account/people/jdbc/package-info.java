/** Accounts of others, in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.people.jdbc;

import org.jspecify.annotations.NullMarked;
