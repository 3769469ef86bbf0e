/** Lists of the portal, read from PostgreSQL with one statement each. */
@NullMarked
package vn.temlang.api.page.jdbc;

import org.jspecify.annotations.NullMarked;
