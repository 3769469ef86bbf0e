/** Contacts in PostgreSQL. */
@NullMarked
package vn.temlang.traceability.contact.jdbc;

import org.jspecify.annotations.NullMarked;
