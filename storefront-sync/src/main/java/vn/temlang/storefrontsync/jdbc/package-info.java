/** What the adapters of all features need towards PostgreSQL. No feature itself may see it. */
@NullMarked
package vn.temlang.storefrontsync.jdbc;

import org.jspecify.annotations.NullMarked;
