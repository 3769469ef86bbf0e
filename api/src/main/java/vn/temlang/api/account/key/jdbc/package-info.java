/** Keys of programs, in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.key.jdbc;

import org.jspecify.annotations.NullMarked;
