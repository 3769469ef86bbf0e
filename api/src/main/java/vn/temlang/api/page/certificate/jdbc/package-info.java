/** What certificates are for, read from PostgreSQL. */
@NullMarked
package vn.temlang.api.page.certificate.jdbc;

import org.jspecify.annotations.NullMarked;
