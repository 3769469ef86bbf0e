/** Things found by their words in PostgreSQL. */
@NullMarked
package vn.temlang.api.search.jdbc;

import org.jspecify.annotations.NullMarked;
