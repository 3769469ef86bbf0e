/** Channel accounts in PostgreSQL, their credentials sealed. */
@NullMarked
package vn.temlang.storefrontsync.channel.jdbc;

import org.jspecify.annotations.NullMarked;
