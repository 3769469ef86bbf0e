/** The register of breaches in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.breach.jdbc;

import org.jspecify.annotations.NullMarked;
