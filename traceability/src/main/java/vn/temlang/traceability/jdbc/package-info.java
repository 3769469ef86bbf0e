/** What all adapters of this room need towards PostgreSQL. */
@NullMarked
package vn.temlang.traceability.jdbc;

import org.jspecify.annotations.NullMarked;
