/** The stock ledger in PostgreSQL. */
@NullMarked
package vn.temlang.storefrontsync.stock.jdbc;

import org.jspecify.annotations.NullMarked;
