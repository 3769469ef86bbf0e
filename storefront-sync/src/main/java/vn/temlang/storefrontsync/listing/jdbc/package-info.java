/** Offers and listings in PostgreSQL. */
@NullMarked
package vn.temlang.storefrontsync.listing.jdbc;

import org.jspecify.annotations.NullMarked;
