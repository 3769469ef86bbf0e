/** The chain in PostgreSQL, which gives each row its place and its hash. */
@NullMarked
package vn.temlang.api.audit.jdbc;

import org.jspecify.annotations.NullMarked;
