/** The work queue in PostgreSQL. */
@NullMarked
package vn.temlang.storefrontsync.work.jdbc;

import org.jspecify.annotations.NullMarked;
