/** Orders in PostgreSQL. */
@NullMarked
package vn.temlang.storefrontsync.order.jdbc;

import org.jspecify.annotations.NullMarked;
