/** Products in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.product.jdbc;

import org.jspecify.annotations.NullMarked;
