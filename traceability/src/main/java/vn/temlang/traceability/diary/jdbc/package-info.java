/** The diary on PostgreSQL: entries for ever, words that name people erasable. */
@NullMarked
package vn.temlang.traceability.diary.jdbc;

import org.jspecify.annotations.NullMarked;
