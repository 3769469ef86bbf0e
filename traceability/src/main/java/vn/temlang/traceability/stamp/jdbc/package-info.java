/** Runs and activations in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.stamp.jdbc;

import org.jspecify.annotations.NullMarked;
