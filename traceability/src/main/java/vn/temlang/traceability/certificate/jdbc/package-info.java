/** Certificates in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.certificate.jdbc;

import org.jspecify.annotations.NullMarked;
