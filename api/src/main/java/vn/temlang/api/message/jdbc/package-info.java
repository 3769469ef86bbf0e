/** Messages that wait, in PostgreSQL. */
@NullMarked
package vn.temlang.api.message.jdbc;

import org.jspecify.annotations.NullMarked;
