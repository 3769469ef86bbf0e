/** The register as rows, from PostgreSQL. */
@NullMarked
package vn.temlang.api.intake.register.jdbc;

import org.jspecify.annotations.NullMarked;
