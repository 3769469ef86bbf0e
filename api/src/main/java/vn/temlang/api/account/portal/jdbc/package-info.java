/** Names of producers for forms, in PostgreSQL. */
@NullMarked
package vn.temlang.api.account.portal.jdbc;

import org.jspecify.annotations.NullMarked;
