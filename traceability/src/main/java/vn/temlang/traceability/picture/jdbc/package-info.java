/** Pictures in PostgreSQL: which product shows which; their files are in the store. */
@NullMarked
package vn.temlang.traceability.picture.jdbc;

import org.jspecify.annotations.NullMarked;
