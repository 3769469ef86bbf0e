/** Notices in PostgreSQL, where some of them write themselves. */
@NullMarked
package vn.temlang.api.notice.jdbc;

import org.jspecify.annotations.NullMarked;
