/** The stored states of anchoring in PostgreSQL, and the loop that drives them. */
@NullMarked
package vn.temlang.traceability.anchor.jdbc;

import org.jspecify.annotations.NullMarked;
